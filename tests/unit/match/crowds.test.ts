import { describe, expect, it } from 'vitest';
import { startReading } from '../../../lib/match/reading.ts';
import { counted } from './counting.ts';
import { indexOf, mentionsIn } from './packs.ts';

const GIVEN = ['Ada', 'Bea', 'Cleo', 'Dora', 'Edna', 'Fay', 'Gwen', 'Hope', 'Iris', 'June'];

/** Ten people called Hopkins, whose pack gives the surname itself or leaves it to be derived. */
function hopkinses(own: { strong?: string[]; context?: string[] } = {}) {
  return indexOf(
    Object.fromEntries(
      GIVEN.map((given) => [
        given.toLowerCase(),
        {
          kind: 'person' as const,
          strong: [`${given} Hopkins`, ...(own.strong ?? [])],
          context: own.context ?? [],
        },
      ]),
    ),
  );
}

const NAMED = ['cleo: Cleo Hopkins', 'cleo: Hopkins'];
const PACKS = [
  ['derived', hopkinses()],
  ['given as context-required', hopkinses({ context: ['Hopkins'] })],
  ['given as strong', hopkinses({ strong: ['Hopkins'] })],
] as const;

describe.each(PACKS)('a surname that ten entities share, %s', (_, index) => {
  it('means the one that the page names in full', () => {
    expect(mentionsIn(index, 'So said Cleo Hopkins.', 'Then Hopkins left.')).toEqual(NAMED);
  });

  it('means nobody where the page names none of them', () => {
    expect(mentionsIn(index, 'Then Hopkins left.')).toEqual([]);
  });

  it('is known to be in a text, so that a page can send it again', () => {
    const bare = [{ key: 1, text: 'Then Hopkins left.' }];
    expect(startReading(index).update({ add: bare, remove: [] })).toEqual(new Map([[1, []]]));
  });

  it('means the one that a later text names, and nobody once that text has gone', () => {
    const reading = startReading(index);
    const bare = [{ key: 1, text: 'Then Hopkins left.' }];
    expect(reading.update({ add: bare, remove: [] }).get(1)).toEqual([]);
    const full = [{ key: 2, text: 'So said Cleo Hopkins.' }];
    expect(reading.update({ add: full, remove: [] }).get(1)).toMatchObject([
      { start: 5, end: 12, entityId: 'cleo' },
    ]);
    expect(reading.update({ add: [], remove: [2] }).get(1)).toEqual([]);
  });
});

describe('a surname of several people whom the page names in full', () => {
  const few = indexOf(
    Object.fromEntries(
      ['Ada', 'Bea', 'Cleo'].map((given) => [
        given.toLowerCase(),
        { kind: 'person' as const, strong: [`${given} Hopkins`] },
      ]),
    ),
  );

  it.each([
    ['three', few],
    ['ten', hopkinses()],
  ])('means the one who was named last: of %s', (_, index) => {
    const said = 'Ada Hopkins met Bea Hopkins. Hopkins spoke. Ada Hopkins left.';
    expect(
      mentionsIn(index, said, 'Hopkins was late.', 'As Bea Hopkins is, Hopkins said.'),
    ).toEqual([
      'ada: Ada Hopkins',
      'bea: Bea Hopkins',
      'bea: Hopkins',
      'ada: Ada Hopkins',
      'ada: Hopkins',
      'bea: Bea Hopkins',
      'bea: Hopkins',
    ]);
  });
});

it('a surname means somebody else when the one named last leaves the page', () => {
  const reading = startReading(hopkinses());
  const texts = ['Bea Hopkins met Ada Hopkins.', 'Here comes Bea Hopkins.', 'Then Hopkins left.'];
  const add = texts.map((text, key) => ({ key, text }));
  expect(reading.update({ add, remove: [] }).get(2)).toMatchObject([{ entityId: 'bea' }]);
  expect(reading.update({ add: [], remove: [1] }).get(2)).toMatchObject([{ entityId: 'ada' }]);
});

/** A page that names so many of the bearers, each with the bare name behind. */
function listOf(count: number) {
  const given = Array.from(
    { length: count },
    (_, n) => `Q${n.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] ?? '')}`,
  );
  const pack = Object.fromEntries(
    given.map((name, n) => [
      `p${String(n)}`,
      { kind: 'person' as const, strong: [`${name} Hopkins`] },
    ]),
  );
  const texts = given.map((name, key) => ({ key, text: `${name} Hopkins. So Hopkins said.` }));
  return { ...counted(indexOf(pack)), texts };
}

describe('a name that very many share', () => {
  it('costs a page no more than one that nobody has', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [
        `p${String(n)}`,
        {
          kind: 'person' as const,
          strong: [`Q${String.fromCharCode(97 + (n % 26))}${String(n)} Hopkins`],
        },
      ]),
    );
    const { index, work } = counted(indexOf(many));
    mentionsIn(index, 'Then Hopkins left. '.repeat(50));
    expect(work.names).toBe(0);
  });

  it('has a list of its bearers read a few times, however it grows', () => {
    const atOnce = listOf(60);
    startReading(atOnce.index).update({ add: atOnce.texts, remove: [] });
    const growing = listOf(60);
    const reading = startReading(growing.index);
    for (const text of growing.texts) reading.update({ add: [text], remove: [] });
    expect(growing.work.steps).toBeLessThan(atOnce.work.steps * 4);
  });

  it('costs twice as much for twice the bearers', () => {
    const [half, whole] = [200, 400].map((count) => {
      const { index, work, texts } = listOf(count);
      startReading(index).update({ add: texts, remove: [] });
      return work.names;
    });
    expect(whole).toBeLessThan((half ?? 0) * 2.2);
  });
});
