import { BackupObject } from '../driver/backup.ts';
import { PacksObject } from '../driver/packs.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { madeUpPack } from '../../scripts/bench/made-up-pack.ts';
import { backupOf } from '../../scripts/kills/backups.ts';
import type { Scene, Shown, Size } from './scene.ts';
import type { Stage } from './stage.ts';

/** A browser lets go of what a tab held a little after it was closed, ms. */
const LET_GO = 1_000;

const harbour = strikePack({ id: 'harbour', title: 'The harbour strike', version: 3 });
/** Takes some seconds to add. */
const large = { ...madeUpPack(60_000, 'ports'), title: 'People of the northern ports' };

/** The part of Backstory's own page that is about packs and back-ups. */
export const packsScenes: readonly Scene[] = [
  {
    name: 'packs-list',
    changes: true,
    async open(stage, size) {
      const packs = await withHarbour(stage, size);
      await packs.choose(await stage.file('ports.json', { ...madeUpPack(200), id: 'ports' }));
      await packs.results();
      await packs.press(stage.say('import.dismiss'));
      await packs.press(stage.say('packs.private'), harbour.title);
      await packs.packs((seen) => seen.some(({ isPrivate }) => isPrivate));
      return shownAt(packs, '#packs');
    },
  },
  {
    name: 'packs-rename',
    changes: true,
    async open(stage, size) {
      const packs = await withHarbour(stage, size);
      await packs.press(stage.say('packs.rename.ask'), harbour.title);
      return shownAt(packs, '#packs');
    },
  },
  {
    name: 'packs-delete',
    changes: true,
    async open(stage, size) {
      const packs = await withHarbour(stage, size);
      await packs.press(stage.say('packs.delete.ask'), harbour.title);
      return shownAt(packs, '.question');
    },
  },
  {
    name: 'packs-drop',
    async open(stage, size) {
      const packs = await open(stage, size);
      await packs.hold(stage.driver);
      return { page: packs.page, isWindow: true };
    },
  },
  {
    name: 'import-busy',
    changes: true,
    async open(stage, size) {
      const packs = await open(stage, size);
      await packs.choose(await stage.file('northern-ports.json', large));
      await packs.imports(([first]) => /[\d٠-٩]/.test(first?.words ?? ''));
      return shownAt(packs, '#import');
    },
  },
  {
    // A file that was added, one that is asked about, and one that is wrong, while what is added is private.
    name: 'import-results',
    changes: true,
    async open(stage, size) {
      const packs = await withHarbour(stage, size);
      await packs.press(stage.say('import.privateLabel'));
      const [ada, board, ...others] = harbour.entities;
      const wrong = {
        ...harbour,
        title: 7,
        entities: [{ ...ada, kind: 'ship' }, board, ...others],
      };
      const next = {
        ...harbour,
        version: 4,
        entities: [ada, { ...board, kind: 'issue' }, ...others],
        quotes: harbour.quotes.slice(1),
      };
      await packs.choose(
        await stage.file('harbour-strike-4.json', next),
        await stage.file('harbour-strike-2.json', { ...harbour, version: 2 }),
        await stage.file('harbour-mistyped.json', wrong),
      );
      await packs.results(3);
      return shownAt(packs, '#import');
    },
  },
  {
    name: 'import-cut-off',
    changes: true,
    async open(stage, size) {
      const cutOff = await PacksObject.open(stage.driver);
      await cutOff.choose(await stage.file('northern-ports.json', large));
      const saving = stage.say('import.phases.saving');
      await cutOff.imports(([first]) => first?.words.includes(saving) === true);
      await cutOff.page.close();
      await new Promise((done) => setTimeout(done, LET_GO));
      return shownAt(await open(stage, size), '#packs');
    },
  },
  {
    name: 'backup-refused',
    async open(stage, size) {
      const packs = await open(stage, size);
      await new BackupObject(packs.page).choose(await stage.file('holiday.zip', 'no zip at all'));
      return shownAt(packs, '#backup');
    },
  },
  {
    name: 'backup-asking',
    async open(stage, size) {
      const packs = await open(stage, size);
      await askedAboutBackup(stage, packs);
      return shownAt(packs, '#backup');
    },
  },
  {
    name: 'backup-restored',
    changes: true,
    async open(stage, size) {
      const packs = await open(stage, size);
      const backup = await askedAboutBackup(stage, packs);
      await backup.answer(stage.say('backup.confirm'));
      const [start = ''] = stage.say('backup.said.restored').split('{');
      await backup.said((words) => words.startsWith(start));
      return shownAt(packs, '#backup');
    },
  },
];

async function open(stage: Stage, size: Size): Promise<PacksObject> {
  const packs = await PacksObject.open(stage.driver);
  await stage.keep(packs.page).setViewport(size);
  await packs.packs(({ length }) => length > 0);
  return packs;
}

/** The page after a pack of the reader's own was added. */
async function withHarbour(stage: Stage, size: Size): Promise<PacksObject> {
  const packs = await open(stage, size);
  await packs.choose(await stage.file('harbour-strike.json', harbour));
  await packs.results();
  await packs.press(stage.say('import.dismiss'));
  await packs.packs(({ length }) => length > 1);
  return packs;
}

async function askedAboutBackup(stage: Stage, { page }: PacksObject): Promise<BackupObject> {
  const backup = new BackupObject(page);
  const content = await backupOf(harbour, 'Secretary of State', {});
  await backup.choose(await stage.file('backstory-2026-11-25.zip', content));
  return backup;
}

/** The page, scrolled to what the scene is about. */
async function shownAt({ page }: PacksObject, selector: string): Promise<Shown> {
  await page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView(), selector);
  return { page, isWindow: true };
}
