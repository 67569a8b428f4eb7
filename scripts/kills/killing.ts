import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DrivenBrowser, Driver } from '../../tests/driver/driver.ts';
import { launch } from '../../tests/driver/launch.ts';
import { markTexts } from '../../tests/driver/marks.ts';
import { pick } from '../bench/chance.ts';
import { serveSite, type Site } from '../../tests/driver/site.ts';
import { readStored } from '../../tests/driver/stored.ts';
import { eventually } from '../../tests/driver/wait.ts';
import { deletionOf, editOf, importOf, importWhole, restoreOf, start, type Act } from './acts.ts';
import { backupOf, restoredRole } from './backups.ts';
import { editedRole } from './edited.ts';
import { editionOf, KILLED, titleOf, witnessOf } from './editions.ts';
import { judge } from './judge.ts';

export interface Killings {
  readonly browser: DrivenBrowser;
  readonly kills: number;
  /** Names in the pack that is imported. */
  readonly names: number;
  /** What to kill it in the middle of. */
  readonly acts: readonly Act['name'][];
  /** Each of them as often as the others; otherwise imports come most often. */
  readonly inTurn?: boolean;
  /** Numbers from 0 to 1, as chance has them. */
  next(): number;
  say(line: string): void;
}

/** What a reader has: the version of the pack, what he says of one entity, and whether a site is off. */
interface State {
  readonly version: number | null;
  readonly role: string | null;
  readonly isOff: boolean;
}

/** A kill, and which state the next start has found. */
export interface Killed {
  readonly act: Act['name'];
  readonly found: 'old' | 'new' | 'neither';
  readonly faults: readonly string[];
}

/** Kills a browser again and again, each time in the middle of something, and starts it on the same profile. */
export async function killAgainAndAgain(killings: Killings): Promise<Killed[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-kills-'));
  const site = await serveSite(folder, { '/': page });
  try {
    return await new Killer(killings, folder, site).run();
  } finally {
    await site.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Names that no two editions share, on one page. */
const WITNESSES = Array.from({ length: 200 }, (_, i) => witnessOf(i + 1));
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Witnesses</title><link rel="icon" href="data:,"><body><p>Antony Blinken met ${WITNESSES.join(', and ')}.</p></body></html>`;

/** What every second back-up says of a site that no page is on. */
const OFF = { 'off:nowhere.example': true };

/** Of so many kills each, in thirteen. */
const WEIGHTS = { import: 6, delete: 1, edit: 2, restore: 3, start: 1 };

class Killer {
  readonly #killings: Killings;
  readonly #folder: string;
  readonly #site: Site;
  readonly #killed: Killed[] = [];
  #span = 0;
  #roles = 0;

  constructor(killings: Killings, folder: string, site: Site) {
    this.#killings = killings;
    this.#folder = folder;
    this.#site = site;
  }

  async run(): Promise<Killed[]> {
    let driver = await this.#launch();
    if (this.#killings.acts.includes('import')) {
      this.#span = await importWhole(driver, await this.#file(1));
    }
    let state = await this.#look(driver);
    for (let i = 0; i < this.#killings.kills; i++) {
      const [act, next] = await this.#choose(state, i);
      const delay = this.#delay() * act.span;
      const go = await act.prepare(driver);
      // Whoever presses is cut off as well.
      go().catch(() => {});
      await sleep(delay);
      await driver.kill();
      driver = await this.#launch();
      const faults: string[] = [];
      const seen = await this.#look(driver, faults);
      const found = isSame(seen, next) ? 'new' : isSame(seen, state) ? 'old' : 'neither';
      if (found === 'neither') faults.push(`found ${JSON.stringify(seen)}`);
      this.#tell(i, { act: act.name, found, faults }, delay);
      state = seen;
    }
    await this.#end(driver, state);
    return this.#killed;
  }

  /** The part of the usual time after which it is killed: as often near the end, where all is decided. */
  #delay(): number {
    const { next } = this.#killings;
    return next() < 0.5 ? next() : 0.7 + next() / 2;
  }

  /** Something to do, and the state in which the reader is once it is done. */
  async #choose(state: State, i: number): Promise<[Act, State]> {
    const { version } = state;
    switch (this.#nameOfAct(version, i)) {
      case 'start':
        return [start, state];
      case 'edit': {
        const role = `Role ${String(++this.#roles)}`;
        return [editOf(role), { ...state, role }];
      }
      case 'delete':
        return [deletionOf(titleOf(version ?? 0)), { ...state, version: null }];
      case 'restore': {
        const back = (version ?? 0) + 1;
        const role = restoredRole(++this.#roles);
        const isOff = this.#roles % 2 === 0;
        const path = join(this.#folder, `backup-${String(this.#roles)}.zip`);
        await writeFile(path, await backupOf(this.#edition(back), role, isOff ? OFF : {}));
        // It is checked, too, and the bundled pack is brought back with it.
        return [restoreOf(path, this.#span * 1.2), { version: back, role, isOff }];
      }
      case 'import': {
        const next = (version ?? 0) + 1;
        return [importOf(await this.#file(next), this.#span), { ...state, version: next }];
      }
    }
  }

  #nameOfAct(version: number | null, i: number): Act['name'] {
    const { acts, inTurn, next } = this.#killings;
    const turn = acts[i % acts.length];
    // A pack cannot be deleted before there is one.
    const can = (act: Act['name']) => act !== 'delete' || version !== null;
    if (inTurn === true && turn && can(turn)) return turn;
    const weighed = acts
      .filter(can)
      .flatMap((act) => Array.from({ length: WEIGHTS[act] }, () => act));
    return pick(next, weighed);
  }

  /** Imports once more without a kill: then nothing of all that was broken off may be left. */
  async #end(driver: Driver, state: State): Promise<void> {
    if (!this.#killings.acts.includes('import')) return driver.close();
    const version = (state.version ?? 0) + 1;
    await importWhole(driver, await this.#file(version));
    const faults: string[] = [];
    const seen = await this.#settled(driver, faults);
    const found = isSame(seen, { ...state, version }) ? 'new' : 'neither';
    this.#tell(this.#killings.kills, { act: 'import', found, faults }, this.#span);
    await driver.close();
  }

  async #settled(driver: Driver, faults: string[]): Promise<State> {
    const judged = await eventually(
      async () => judge(await readStored(driver), KILLED, this.#edition),
      ({ leftovers }) => leftovers.length === 0,
      30_000,
    );
    if (judged.leftovers.length > 0) faults.push(`left over: ${judged.leftovers.join(', ')}`);
    return this.#look(driver, faults);
  }

  /** What is stored, and what pages show of it. */
  async #look(driver: Driver, faults: string[] = []): Promise<State> {
    const tab = await driver.newPage();
    await tab.goto(`${this.#site.origin}/`);
    const marked = await eventually(
      async () => {
        // The welcome page may come late, in front of it, and what nobody sees is not read.
        await tab.bringToFront();
        return markTexts(tab);
      },
      (texts) => texts.length > 0,
    );
    await tab.close();
    const stored = await readStored(driver);
    const { version, faults: found } = judge(stored, KILLED, this.#edition);
    faults.push(...found);
    const wanted = ['Antony Blinken', ...(version === null ? [] : [witnessOf(version)])];
    if (marked.join() !== wanted.join()) faults.push(`marked are: ${marked.join(', ')}`);
    const isOff = Object.keys(OFF).every((key) => key in stored.local);
    return { version, role: editedRole(stored, faults), isOff };
  }

  #edition = (version: number) => editionOf(version, this.#killings.names);

  async #file(version: number): Promise<string> {
    const path = join(this.#folder, `edition-${String(version)}.json`);
    // One that is written again would be another file, and never be gone on with.
    await writeFile(path, JSON.stringify(this.#edition(version)), { flag: 'wx' }).catch(() => {});
    return path;
  }

  #launch(): Promise<Driver> {
    return launch(this.#killings.browser, { profile: join(this.#folder, 'profile') });
  }

  #tell(i: number, killed: Killed, delay: number): void {
    this.#killed.push(killed);
    const { act, found, faults } = killed;
    const when = `${String(Math.round(delay))} ms into ${act}`;
    this.#killings.say(`${String(i + 1).padStart(3)} ${when}: ${found} ${faults.join('; ')}`);
  }
}

function isSame(a: State, b: State): boolean {
  return a.version === b.version && a.role === b.role && a.isOff === b.isOff;
}
