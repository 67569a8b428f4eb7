import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PacksObject } from '../driver/packs.ts';
import { readEverything } from '../driver/everything.ts';
import { BAD_FILES } from '../unit/kb/import/bad-files.ts';
import { BAD_PACKS } from '../unit/kb/import/bad-packs.ts';
import { strikePack } from '../unit/kb/strike.ts';
import { BUNDLED, PacksSuite } from './pack-files.ts';

let all: PacksSuite;
let packs: PacksObject;

/** One file each, named for what is wrong with it. */
const kinds = [
  ...BAD_PACKS.map(({ text, ...told }) => ({ ...told, bytes: new TextEncoder().encode(text) })),
  ...BAD_FILES,
].map((kind, i) => ({ ...kind, file: `${String(i).padStart(3, '0')}.json` }));

beforeAll(async () => {
  all = await PacksSuite.start();
});
afterAll(() => all.close());
beforeEach(async () => {
  // A pack of the reader's own, by the id that most of the bad ones have: they would be its update.
  await all.reset(strikePack({ id: 'harbour-strike' }));
  packs = await all.openPacks();
  await packs.titles(BUNDLED, 'The harbour strike');
});

/** Adds files, and gives what the page says of each; nothing that is stored may differ afterwards. */
async function refused(add: () => Promise<void>, count: number): Promise<Map<string, string>> {
  const before = await readEverything(all.suite.driver);
  await packs.page.bringToFront();
  await add();
  const ended = await packs.imports(
    (imports) => imports.length === count && imports.every(({ isOver }) => isOver),
  );
  const after = await readEverything(all.suite.driver);
  expect(after).toEqual(before);
  expect(Object.keys(before.database?.tables['heads'] ?? {})).toHaveLength(2);
  return new Map(ended.map(({ file, words }) => [file, words]));
}

/** What the page shows of a place. */
const placeOf = (at: string) => (at === '$' ? 'The file' : at);

describe('a bad pack that is given to the page', () => {
  it('is refused with the place and what to do, whatever is wrong with it, and changes nothing', async () => {
    const paths = await Promise.all(kinds.map(({ file, bytes }) => all.file(file, bytes)));
    const told = await refused(() => packs.choose(...paths), kinds.length);
    const missed = kinds.filter(({ file, at, says }) => {
      const words = told.get(file) ?? '';
      const lines = words.split('\n');
      const isTold = lines.some((line) => line.startsWith(placeOf(at)) && line.includes(says));
      return !isTold || !words.includes('This file was not added; nothing has changed.');
    });
    expect(
      missed.map(({ what, at, says, file }) => ({ what, at, says, told: told.get(file) })),
    ).toEqual([]);
  });

  it.each([
    ['blanks', '', ' ', 'The file unpacks to more than 200 times its size; it is no pack'],
    [
      'one name',
      '{"entities":[{"id":"ada","names":[{"text":"',
      'A',
      '$.entities[0] is larger than 4 MB; no entry of a pack is',
    ],
    [
      'wrong entries',
      '{"entities":[',
      '{"id":1},',
      '$.entities[0].id must be a string; correct its value',
    ],
  ])(
    'is refused long before its end where it unpacks to a gigabyte: %s',
    async (_, start, piece, says) => {
      const bomb = await writeBomb(await all.file('bomb.json.gz', ''), start, piece);
      const told = await refused(() => packs.choose(bomb), 1);
      expect(told.get('bomb.json.gz')).toContain(says);
    },
  );

  it('is refused when it is dropped, too, and a folder is told from a file', async ({ skip }) => {
    const pdf = await all.file('paper.json', '%PDF-1.7');
    const told = await refused(() => packs.drop(all.suite.driver, pdf), 1);
    expect(told.get('paper.json')).toContain('The file is a PDF; choose a pack');
    await packs.press('Close');
    skip(all.suite.driver.name === 'firefox', 'Firefox has no command that drops a folder');
    await packs.drop(all.suite.driver, all.folder);
    expect(await packs.told((words) => words.includes('folder'))).toContain(
      'A folder cannot be added. Drop the files that are in it.',
    );
    expect(await packs.imports((imports) => imports.length === 0)).toEqual([]);
  });
});

/** Writes a start and then the same piece again and again, packed, until it is a gigabyte unpacked. */
async function writeBomb(path: string, start: string, piece: string): Promise<string> {
  const megabyte = piece.repeat(Math.ceil(1e6 / piece.length));
  const whole = (function* () {
    yield start;
    for (let i = 0; i < 1_000; i++) yield megabyte;
  })();
  await pipeline(Readable.from(whole), createGzip({ level: 1 }), createWriteStream(path));
  return path;
}
