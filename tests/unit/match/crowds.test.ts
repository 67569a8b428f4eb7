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

  it('means the one that a later text names, and nobody once that text has gone', () => {
    const reading = startReading(index);
    const bare = [{ key: 1, text: 'Then Hopkins left.' }];
    expect(reading.update({ add: bare, remove: [] }).get(1) ?? []).toEqual([]);
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

  it('has a list of its bearers read a few times, however long it grows', () => {
    const bearers = Array.from(
      { length: 60 },
      (_, n) => `Q${String.fromCharCode(97 + (n % 26))}${n > 25 ? 'n' : ''}${n > 51 ? 'o' : ''}`,
    );
    const { index, work } = counted(
      indexOf(
        Object.fromEntries(
          bearers.map((given) => [
            given.toLowerCase(),
            { kind: 'person' as const, strong: [`${given} Hopkins`] },
          ]),
        ),
      ),
    );
    const texts = bearers.map((given, key) => ({
      key,
      text: `${given} Hopkins. So Hopkins said.`,
    }));
    startReading(index).update({ add: texts, remove: [] });
    const atOnce = work.steps;
    const reading = startReading(index);
    for (const text of texts) reading.update({ add: [text], remove: [] });
    expect(work.steps - atOnce).toBeLessThan(atOnce * 4);
  });
});
