import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from '../tests/driver/driver.ts';
import { PacksObject } from '../tests/driver/packs.ts';
import { strikePack } from '../tests/unit/kb/strike.ts';
import { madeUpPack } from './bench/made-up-pack.ts';
import { take as takeWindow, takeWhole } from './photograph.ts';

/** Widths of the window, CSS px; the narrow one is what every page has to fit into. */
const WIDTHS = { wide: 1000, narrow: 320 };
const harbour = strikePack({ id: 'harbour', title: 'The harbour strike', version: 3 });

/** Pictures of the packs page in each of its states, wide and narrow; packs are added on the way. */
export async function photographPacks(driver: Driver, prefix: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'backstory-pictures-'));
  const write = async (name: string, pack: object | string) => {
    const path = join(folder, name);
    await writeFile(path, typeof pack === 'string' ? pack : JSON.stringify(pack));
    return path;
  };
  const packs = await PacksObject.open(driver);
  const files: string[] = [];
  const take = async (state: string, whole = true) => {
    for (const [size, width] of Object.entries(WIDTHS)) {
      await packs.page.setViewport({ width, height: 900 });
      const name = `${prefix}${size}-packs-${state}`;
      files.push(await (whole ? takeWhole : takeWindow)(packs.page, name));
    }
  };
  try {
    await photographAdding(packs, write, take);
    await photographChanging(driver, packs, take);
  } finally {
    await packs.page.close();
    await rm(folder, { recursive: true });
  }
  return files;
}

type Write = (name: string, pack: object | string) => Promise<string>;
/** `whole`: with what one would have to scroll to. */
type Take = (state: string, whole?: boolean) => Promise<void>;

async function photographAdding(packs: PacksObject, write: Write, take: Take): Promise<void> {
  await take('list');
  const large = { ...madeUpPack(60_000), title: 'People of the northern ports' };
  await packs.choose(
    await write('northern-ports.json', large),
    await write('harbour-strike.json', harbour),
  );
  await packs.imports(([first]) => /\d+%/.test(first?.words ?? ''));
  await take('adding');
  await packs.results(2);
  const [ada, board, ...others] = harbour.entities;
  const wrong = { ...harbour, title: 7, entities: [{ ...ada, kind: 'ship' }, board, ...others] };
  const next = {
    ...harbour,
    version: 4,
    entities: [ada, { ...board, kind: 'issue' }, ...others],
    quotes: harbour.quotes.slice(1),
  };
  await packs.choose(
    await write('harbour-strike-4.json', next),
    await write('harbour-strike-2.json', { ...harbour, version: 2 }),
    await write('harbour-mistyped.json', wrong),
  );
  await packs.results(5);
  await take('results');
  await packs.press('Close all');
}

async function photographChanging(driver: Driver, packs: PacksObject, take: Take): Promise<void> {
  await packs.press('Private', 'The harbour strike');
  await packs.press('On', 'People of the northern ports');
  await packs.press('Rename', 'The harbour strike');
  await take('rename');
  await packs.page.keyboard.press('Escape');
  await packs.press('Delete', 'The harbour strike');
  await take('delete');
  await packs.press('Keep it');
  await take('three');
  await packs.hold(driver);
  await take('drop', false);
}
