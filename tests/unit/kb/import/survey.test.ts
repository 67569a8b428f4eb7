import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Links } from '../../../../lib/kb/import/links.ts';
import { matchEntities } from '../../../../lib/kb/match-entities.ts';
import { pagesOf } from '../../../../lib/kb/pack-pages.ts';
import { parsePack } from '../../../../lib/pack/parse.ts';
import type { Pack } from '../../../../lib/pack/schema.ts';
import { bundledPack } from '../../match/packs.ts';
import { samplePack } from '../../pack/sample-pack.ts';
import { strikePack } from '../strike.ts';
import { BAD_FILES } from './bad-files.ts';
import { BAD_PACKS } from './bad-packs.ts';
import { blob, surveyed } from './reading.ts';

const sample = () => JSON.parse(JSON.stringify(samplePack())) as Record<string, unknown>;
const json = (value: unknown) => blob(JSON.stringify(value));

async function right(file: Blob) {
  const read = await surveyed(file);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

describe('a pack that is checked while it is read', () => {
  it.each([
    ['the bundled pack', bundledPack],
    ['a small one', strikePack()],
  ])('is found right: %s, packed or not, and its lists in any order', async (_, pack: Pack) => {
    const { sources, entities, quotes, ...heading } = pack;
    for (const file of [
      json(pack),
      json({ quotes, entities, ...heading, sources }),
      blob(Uint8Array.from(gzipSync(JSON.stringify(pack)))),
    ]) {
      expect((await right(file)).heading).toEqual(heading);
    }
  });

  it.each([
    ['the bundled pack', bundledPack],
    ['a small one', strikePack()],
  ])('is known to be joined as when it is in memory: %s', async (_, pack: Pack) => {
    const { survey } = await right(json(pack));
    const links = new Links(survey, pack.entities.length);
    const related = matchEntities(pack.id, pack.entities).map((one) => one.related.toSorted());
    expect(pack.entities.map((__, place) => links.relatedTo(place).toSorted())).toEqual(related);
    // In memory quotes lie by whose they are; by their places in the file it comes to the same.
    const orders: number[] = [];
    const quotesOf: (readonly number[])[] = [];
    for (const page of pagesOf(pack)) {
      for (const item of page.items) {
        if ('order' in item) orders.push(item.order);
        else if ('entity' in item) quotesOf.push(item.quotes);
      }
    }
    const expected = quotesOf.map((places) =>
      places.map((place) => orders[place] ?? -1).toSorted((a, b) => a - b),
    );
    expect(pack.entities.map((__, place) => links.quotesOf(place))).toEqual(expected);
  });
});

describe('a pack with something wrong', () => {
  it('comes in more than forty kinds here', () => {
    expect(BAD_PACKS.length).toBeGreaterThanOrEqual(40);
  });

  it.each(BAD_PACKS)(
    'is refused with the place, in the words that the command line has: $what',
    async ({ text, at, says }) => {
      const refused = await surveyed(blob(text));
      const known = parsePack(JSON.parse(text));
      if (known.ok) throw new Error('nothing is wrong with it');
      if (!('problems' in refused)) throw new Error('it was taken');
      const lines = (problems: typeof known.problems) =>
        problems.map(({ path, message }) => `${path} ${message}`).toSorted();
      expect(lines(refused.problems)).toEqual(lines(known.problems));
      expect(refused.partly).toBe(known.partly);
      const told = refused.problems.filter(({ path }) => path === at);
      expect(told.map(({ message }) => message).join()).toContain(says);
    },
  );

  it('is read no further than to fifty problems', async () => {
    const entities = Array.from({ length: 500 }, () => ({ id: 1 }));
    const refused = await surveyed(json({ ...sample(), entities }));
    expect('problems' in refused && refused.problems.length).toBe(50);
  });
});

describe('a file that is no pack', () => {
  it.each(BAD_FILES)(
    'is refused with the place, in words that say what to do: $what',
    async ({ bytes, at, says }) => {
      const refused = await surveyed(blob(bytes));
      if (!('problems' in refused)) throw new Error('it was taken');
      expect(refused.problems).toEqual([{ path: at, message: expect.stringContaining(says) }]);
    },
  );
});
