import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dumped, says } from '../convert/sources.ts';
import { backstory, folder } from './command.ts';

let files: Awaited<ReturnType<typeof folder>>;
beforeAll(async () => {
  files = await folder();
});
afterAll(() => files.remove());

/** What `convert csv` tells of a table, line by line. */
async function toldOf(table: string): Promise<string[]> {
  const path = await files.file('told.csv', table);
  const { code, err } = await backstory(['convert', 'csv', path]);
  expect(code).toBe(0);
  return err.trimEnd().split('\n');
}

/** A line of a dump with an item that is an instance of these. */
function of(n: number, ...classes: readonly string[]): string {
  return JSON.stringify(
    dumped(`Q${String(n)}`, { claims: { P31: classes.map((one) => says(one)) } }),
  );
}

describe('convert', () => {
  it('names the first entries that nothing on a page can speak for, and says what to do', async () => {
    const names = ['Ada', 'Berta', 'Clara', 'Dora', 'Emma', 'Frida', 'Greta'];
    const told = await toldOf(
      ['name,kind,aliases,use', ...names.map((name) => `${name},person,,`)].join('\n') +
        // A name in full speaks for the short one; and a table may know better.
        '\nHanna,person,Hanna Moor,\nIda,person,,strong\n',
    );
    expect(told).toContain(
      'backstory: 7 entries are hardly ever marked, as all their names need context and nothing in the pack speaks for them: Ada, Berta, Clara, Dora, Emma and 2 more',
    );
    expect(told.join('\n')).toMatch(/a name in full .*"strong" \(column "use"/);
  });

  it('knows that a relation, whichever way it leads, lets another entity speak', async () => {
    const items = [
      dumped('Q900001', { labels: { en: 'Ada' }, claims: { P31: [says('Q5')] } }),
      dumped('Q900002', {
        labels: { en: 'Port Board' },
        claims: { P31: [says('Q43229')], P488: [says('Q900001')] },
      }),
      dumped('Q900003', { labels: { en: 'Berta' } }),
    ].map((one) => JSON.stringify(one));
    const { err } = await backstory(['convert', 'wikidata', '-'], items.join('\n'));
    expect(err).toMatch(
      /1 entry is hardly ever marked, as all its names .* speaks for them: Berta\n/,
    );
  });

  it('says nothing of the kind where every entry has a name that is enough', async () => {
    const told = (await toldOf('name,kind\nAda Moor,person\n')).join('\n');
    expect(told).not.toMatch(/hardly|"use"/);
  });

  it('says which id the pack has, as Backstory takes packs of one id for editions of one pack', async () => {
    const told = await toldOf('name,kind\nAda Moor,person\n');
    expect(told.at(-1)).toMatch(/^backstory: its id is "told": .*--id gives another id$/);
  });

  it('lists the most frequent classes of what has no known kind, ready for --class', async () => {
    const items = [of(900001, 'Q900091'), of(900002, 'Q900092', 'Q900093'), of(900003, 'Q900092')];
    const list = /an instance of Q900092 \(2\), Q900091 \(1\), Q900093 \(1\); .*--class Q900092=/;
    const nothing = await backstory(['convert', 'wikidata', '-'], items.join('\n'));
    expect(nothing.code).toBe(2);
    expect(nothing.err).toMatch(/nothing is left .*\(3 of no kind that is known here\)/);
    expect(nothing.err).toMatch(list);
    const human = JSON.stringify(dumped('Q900004'));
    const some = await backstory(['convert', 'wikidata', '-'], [...items, human].join('\n'));
    expect(some.code).toBe(0);
    expect(some.err).toMatch(list);
  });

  it.each([
    ['Ada Moor,person', '1 entry read; in the pack: 1 person.', '1 name, which needs no context'],
    ['Ada,person', '1 entry read; in the pack: 1 person.', '1 name, which needs context'],
    [
      'Ada Moor,person\nBo Lee,person',
      '2 entries read; in the pack: 2 people.',
      '2 names, of which none need context',
    ],
    [
      'Ada Moor,person\nBo,person',
      '2 entries read; in the pack: 2 people.',
      '2 names, of which 1 needs context',
    ],
  ])('counts in words that fit the number: %j', async (rows, read, names) => {
    const told = await toldOf(`name,kind\n${rows}\n`);
    expect(told.slice(0, 2)).toEqual([`backstory: ${read}`, `backstory: ${names}`]);
  });
});
