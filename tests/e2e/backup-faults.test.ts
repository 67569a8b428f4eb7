import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readStored, storedAtRest, type Stored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { BackupSuite } from './backup-suite.ts';

let all: BackupSuite;

beforeAll(async () => {
  all = await BackupSuite.start();
});
afterAll(() => all.close());
afterEach(() => all.closeTabs());

/** What browser sync remembers of itself, some seconds after a start, has nothing to do with it. */
function withoutMemo({ database, local }: Stored) {
  const { synced: _, ...rest } = local;
  return { database, local: rest };
}

/** Tries to bring it back, and gives what is said; nothing may change. */
async function refused(name: string, bytes: Uint8Array): Promise<string> {
  const before = withoutMemo(await storedAtRest(all.suite.driver));
  const path = join(all.folder, name);
  await writeFile(path, bytes);
  const words = await all.backup.restore(path);
  expect(withoutMemo(await readStored(all.suite.driver))).toEqual(before);
  return words;
}

/** As whoever is stopped right after the packs were installed leaves it; then a page is opened. */
async function startWithRecord(record: unknown): Promise<void> {
  await all.startFrom({}, { 'off-everywhere': true }, { '/settings': record });
  // Whoever greets before it has begun is still told what held until then.
  await all.suite.open('/').then((page) => page.close());
  await eventually(
    () => all.state(),
    ({ staging }) => Object.keys(staging).length === 0,
  );
}

describe('a restore that is cut off before its settings are there', () => {
  it('is gone on with at the next start', async () => {
    await startWithRecord({ remove: ['off-everywhere'], set: { 'off:news.example': true } });
    expect(await all.state()).toMatchObject({
      settings: { 'off:news.example': true },
      staging: {},
    });
    expect(await all.marks('Antony Blinken', 'Ada Moor', 'Port Board')).toHaveLength(3);
  });

  it('keeps nobody from reading where what is to become of them is damaged', async () => {
    await startWithRecord({ remove: 'everything' });
    expect(await all.state()).toMatchObject({ settings: { 'off-everywhere': true }, staging: {} });
  });
});

describe('a file that is no whole back-up', () => {
  it('changes nothing, and the reader is told what is wrong and where', async () => {
    await all.startFrom({}, { 'off:news.example': true });
    const good = await readFile(await all.backup.save(all.downloads, 'good.zip'));
    const flipped = (what: string, more: number) => {
      const bytes = Uint8Array.from(good);
      const at = good.indexOf(what) + what.length + more;
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return bytes;
    };
    const kept = 'The back-up was not brought back, and nothing has changed. ';
    expect(await refused('cut.zip', good.subarray(0, good.length - 40))).toBe(
      `${kept}The file is no back-up of Backstory, or was cut off; choose a file that “Save a back-up” wrote.`,
    );
    expect(await refused('text.zip', new TextEncoder().encode('Dear diary'))).toMatch(
      /The file is no back-up of Backstory/,
    );
    expect(await refused('pack.zip', flipped('packs/mine.json.gz', 60))).toBe(
      `${kept}“packs/mine.json.gz” is damaged; choose another copy of the file.`,
    );
    expect(await refused('settings.zip', flipped('"off:news', 2))).toBe(
      `${kept}“settings.json” is damaged; choose another copy of the file.`,
    );
  });
});
