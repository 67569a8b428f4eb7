import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { madeUpPack } from '../../scripts/bench/made-up-pack.ts';
import { writeArchive } from '../../lib/kb/backup/archive.ts';
import { markTexts } from '../driver/marks.ts';
import { EditorObject } from '../driver/editor.ts';
import type { PacksObject } from '../driver/packs.ts';
import { eventually } from '../driver/wait.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';
import { mine } from './stored-packs.ts';

let all: PacksSuite;
let packs: PacksObject;

const other = strikePack({ id: 'other', title: 'Their harbour' });

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());
beforeEach(async () => {
  await all.reset();
  packs = await all.openPacks();
});

const marks = async (...texts: readonly string[]) => {
  const page = await all.openStory();
  return eventually(
    () => markTexts(page),
    (found) => found.join() === texts.join(),
  );
};

/** A pack that takes a while. */
const large = JSON.stringify(madeUpPack(120_000));

describe('adding packs', () => {
  it('takes several files, packed or not, one after another, and open pages follow', async () => {
    const page = await all.openStory();
    await packs.page.bringToFront();
    await packs.choose(await all.file('mine.json', mine), await all.file('other.json.gz', other));
    const results = await packs.results(2);
    expect(results[0]).toContain('“My harbour” was added: 3 entries, 5 quotes, 1 source.');
    expect(results[1]).toContain('“Their harbour” was added');
    expect(await packs.titles(BUNDLED, 'My harbour', 'Their harbour')).toHaveLength(3);
    await page.bringToFront();
    const seen = await eventually(
      () => markTexts(page),
      (found) => found.length === 3,
    );
    expect(seen).toEqual(['Antony Blinken', 'Ada Moor', 'Port Board']);
  });

  it('takes files that are dropped on the page', async () => {
    await packs.drop(all.suite.driver, await all.file('mine.json', mine));
    expect(await packs.results()).toEqual([expect.stringContaining('was added')]);
    expect(await packs.titles(BUNDLED, 'My harbour')).toHaveLength(2);
  });

  it('asks whether they are private, and keeps that for all that follow', async () => {
    await packs.press('Yes, private');
    await packs.choose(await all.file('mine.json', mine), await all.file('other.json', other));
    await packs.results(2);
    const seen = await packs.packs((list) => list.length === 3);
    expect(seen.map(({ isPrivate }) => isPrivate)).toEqual([false, true, true]);
    expect(await marks('Antony Blinken')).toEqual(['Antony Blinken']);
  });

  it('says what an update has changed', async () => {
    await packs.choose(await all.file('mine.json', mine));
    await packs.results();
    await packs.press('Close');
    const [ada, board] = mine.entities;
    const next = {
      ...mine,
      version: 5,
      entities: [ada, { ...board, kind: 'issue' }, ...mine.entities.slice(2)],
      quotes: mine.quotes.slice(1),
    };
    await packs.choose(await all.file('mine-5.json', next));
    const [result] = await packs.results();
    expect(result?.replace(/\s+/g, ' ')).toMatch(
      /“My harbour” was updated to version 5\. Changed 1 entry Removed 1 quote/,
    );
    expect(await packs.titles(BUNDLED, 'My harbour')).toHaveLength(2);
  });

  it('refuses a file that is no pack, and names each place that is wrong', async () => {
    const [ada, ...others] = mine.entities;
    const bad = { ...mine, entities: [{ ...ada, kind: 'ship' }, ...others], title: 7 };
    await packs.choose(await all.file('bad.json', bad), await all.file('cut.json', '{"format":1,'));
    const results = await packs.results(2);
    expect(results[0]).toContain('This file was not added; nothing has changed.');
    expect(results[0]).toContain('$.entities[0].kind');
    expect(results[0]).toContain('$.title must be a string; correct its value');
    expect(results[1]).toContain('This file was not added');
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
  });

  it('leads a back-up that is dropped among packs to where it is brought back', async () => {
    const backup = await writeArchive(
      (async function* () {
        yield ['backup.json', new Blob(['{"format":"backstory-backup","version":1,"packs":[]}'])];
      })(),
    );
    const file = await all.file(
      'backstory-2026-11-25.zip',
      new Uint8Array(await backup.arrayBuffer()),
    );
    await packs.drop(all.suite.driver, file);
    const [result] = await packs.results();
    expect(result).toContain(
      'The file is a back-up of Backstory; use “Bring back a back-up…” below',
    );
    const button = await packs.page.$eval(
      '#backup-file',
      (input) => input.closest('label')?.innerText,
    );
    expect(button).toContain('Bring back a back-up…');
  });

  it('asks before an older edition takes the place of a newer one', async () => {
    await packs.choose(await all.file('mine.json', mine));
    await packs.results();
    await packs.press('Close');
    const old = await all.file('mine-3.json', { ...mine, version: 3 });
    await packs.choose(old);
    const [question] = await packs.results();
    expect(question).toContain('You have a newer edition of “My harbour”.');
    expect(question).toContain('This file has version 3, your pack is version 4.');
    await packs.press('Keep the newer one');
    await packs.imports((imports) => imports.length === 0);
    expect((await packs.packs())[1]?.facts[0]).toContain('Version 4');
    await packs.choose(old);
    await packs.results();
    await packs.press('Replace it all the same');
    const [last] = await packs.results();
    expect(last).toContain('was updated to version 3');
    const seen = await packs.packs(([, own]) => own?.facts[0]?.includes('Version 3') === true);
    expect(seen[1]?.facts[0]).toContain('Version 3');
  });

  it('asks before another file of the same version takes the place of a pack, not for more of it', async () => {
    const [ada, board, quay] = mine.entities;
    const less = { ...mine, title: 'Pier', quotes: mine.quotes.slice(1) };
    await packs.choose(await all.file('less.json', less));
    await packs.results();
    await packs.press('Close');
    // Nothing of it is lost by this.
    await packs.choose(await all.file('mine.json', { ...mine, title: 'Pier' }));
    expect((await packs.results())[0]?.replace(/\s+/g, ' ')).toMatch(
      /“Pier” was updated to version 4\. Added 1 quote/,
    );
    await packs.press('Close');
    // Nor by the same once more.
    await packs.choose(await all.file('mine.json', { ...mine, title: 'Pier' }));
    expect((await packs.results())[0]).toContain('Nothing is different in it.');
    await packs.press('Close');
    const another = await all.file('another.json', {
      ...mine,
      entities: [ada, { ...board, kind: 'issue' }, quay, { ...quay, id: 'new-quay' }],
      quotes: mine.quotes.slice(1),
    });
    await packs.choose(another);
    const [question] = await packs.results();
    expect(question?.replace(/\s+/g, ' ')).toMatch(
      /“Pier” is here already in version 4, and this file is another one\. .*: Adds 1 entry Changes 1 entry Removes 1 quote/,
    );
    await packs.press('Keep mine');
    await packs.imports((imports) => imports.length === 0);
    expect(await packs.titles(BUNDLED, 'Pier')).toHaveLength(2);
    await packs.choose(another);
    await packs.results();
    await packs.press('Replace it');
    const [last] = await packs.imports(([one]) => one?.words.includes('was updated') === true);
    expect(last?.words).toContain('“My harbour” was updated to version 4');
    expect(await packs.titles(BUNDLED, 'My harbour')).toHaveLength(2);
  });

  it('cancels an import that is under way, and nothing of it is left', async () => {
    await packs.choose(await all.file('large.json', large));
    await packs.imports((imports) => imports[0]?.words.includes('Checking') === true);
    await packs.press('Cancel');
    expect(await packs.results()).toEqual([expect.stringContaining('Cancelled; nothing')]);
    expect(await packs.titles(BUNDLED)).toEqual([BUNDLED]);
  });

  it('says so where somebody else is at work on the same pack, and tries again when asked', async () => {
    // Another tab that imports it holds this lock; how long that takes is left to chance then.
    const rival = await all.openPacks();
    await rival.page.evaluate((lock) => {
      void navigator.locks.request(
        lock,
        () => new Promise((go) => Reflect.set(globalThis, 'go', go)),
      );
    }, `pack ${mine.id}`);
    await packs.page.bringToFront();
    await packs.choose(await all.file('mine.json', mine));
    expect((await packs.results())[0]).toMatch(/is being added or deleted in another tab/);
    await rival.page.evaluate(() => {
      (Reflect.get(globalThis, 'go') as () => void)(); // What the lock waits for.
    });
    await packs.press('Try again');
    expect((await packs.results())[0]).toMatch(/was added/);
  });

  it('has the browser ask before the page is left while a file is under way, and not afterwards', async () => {
    const isAsked = () =>
      packs.page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await isAsked()).toBe(false);
    await packs.choose(await all.file('large.json', large));
    await packs.imports((imports) => imports.length === 1);
    // The page sees to it after it has drawn.
    expect(await eventually(isAsked, (is) => is)).toBe(true);
    await packs.press('Cancel');
    await packs.results();
    expect(await eventually(isAsked, (is) => !is)).toBe(false);
  });

  it('goes on while an entry is edited, and who comes back goes on where they left', async () => {
    await packs.choose(await all.file('mine.json', mine));
    await packs.press('Edit', BUNDLED);
    const editor = await EditorObject.in(packs.page);
    expect(await editor.heading()).not.toBe('');
    await packs.press('Close');
    expect(await packs.results()).toEqual([expect.stringContaining('was added')]);
    expect(await packs.focused((name) => name.startsWith('Edit'))).toBe(`Edit: ${BUNDLED}`);
  });
});
