import { describe, expect, it } from 'vitest';
import { rankQuotes } from '../../../lib/match/relevance.ts';
import { startReading } from '../../../lib/match/reading.ts';
import type { EntityId, Quote } from '../../../lib/pack/schema.ts';
import { bundledIndex, bundledPack } from './packs.ts';

function entityId(name: string): EntityId {
  const entity = bundledPack.entities.find(({ id }) => id === name);
  if (!entity) throw new Error(`no entity ${name}`);
  return entity.id;
}

const entityOf = (id: EntityId) => bundledPack.entities.find((entity) => entity.id === id);

/** The entity's quotes, for a pointer that rests where `at` begins in the paragraph. */
function ranked(name: string, paragraph: string, quotes = bundledPack.quotes, at = '') {
  const add = [{ key: 0, text: paragraph }];
  const mentions = startReading(bundledIndex).update({ add, remove: [] }).get(0) ?? [];
  const place = { entityId: entityId(name), paragraph, at: paragraph.indexOf(at), mentions };
  return rankQuotes(quotes, place, entityOf);
}

/** The same, of quotes by Blinken that differ in their text (or more) alone. */
function rankedTexts(paragraph: string, ...fields: readonly Partial<Quote>[]) {
  const [quote] = bundledPack.quotes.filter(({ speaker }) => speaker === 'blinken');
  if (!quote) throw new Error('no quote');
  const plain = { ...quote, about: [], note: undefined };
  return ranked(
    'blinken',
    paragraph,
    fields.map((field) => ({ ...plain, ...field })),
  ).map(({ text }) => text);
}

describe('the quote that a paragraph calls for', () => {
  it.each([
    [
      'blinken',
      'Asked about lethal military aid for Russia, Blinken had seen nothing to contradict Beijing’s promise.',
      'blinken-nothing-to-contradict',
    ],
    [
      'blinken',
      'Blinken failed to restore the military channels, which he called very important.',
      'blinken-restore-channels',
    ],
    [
      'xi',
      'Xi recalled the common understandings that he and Biden had reached in Bali.',
      'xi-common-understandings',
    ],
    [
      'qin-gang',
      'Qin said that ties were at their lowest point since their inception.',
      'qin-lowest-since-inception',
    ],
    ['wang-yi', 'On Taiwan, China has no room to compromise, Wang said.', 'wang-no-room'],
    [
      'wang-yi',
      'Wang asked the US to respect China’s sovereignty and territorial integrity and oppose “Taiwan independence”.',
      'wang-respect-sovereignty',
    ],
  ])('of %s: “%s”', (entity, paragraph, best) => {
    expect(ranked(entity, paragraph)[0]?.id).toBe(best);
  });

  it('is each of two where the paragraph repeats both', () => {
    const paragraph =
      'Blinken said Washington’s policy on the island had not changed and that it does not support Taiwan independence.';
    const first = ranked('blinken', paragraph).slice(0, 2);
    expect(first.map(({ id }) => id).toSorted()).toEqual([
      'blinken-no-support-independence',
      'blinken-policy-not-changed',
    ]);
  });

  it('is not one of names alone: of us, where the sample tells of the balloon', () => {
    const paragraph =
      'Then a Chinese spy balloon drifted across North America until the United States shot it down off the Carolina coast, and the journey was called off hours before it was to begin.';
    const first = ranked('us', paragraph, bundledPack.quotes, 'United States').slice(0, 2);
    expect(first.map(({ id }) => id)).not.toContain('blinken-longstanding-policy');
  });
});

describe('ranking', () => {
  it('leaves out quotes that are neither by nor about the entity', () => {
    const wang = entityId('wang-yi');
    const quotes = ranked('wang-yi', 'China has no room to compromise.');
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.filter((q) => q.speaker !== wang && !q.about.includes(wang))).toEqual([]);
  });

  it('puts what an entity said before what was said about it, where the paragraph says nothing', () => {
    const xi = entityId('xi');
    const own = ranked('xi', '').map(({ speaker }) => speaker === xi);
    expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
  });

  it('puts the later quote first where all else is equal', () => {
    const dates = ['2023-06-18', '2023-06-20', '2022', '2023-06'];
    const texts = rankedTexts('Blinken.', ...dates.map((date) => ({ date, text: date })));
    expect(texts).toEqual(['2023-06-20', '2023-06-18', '2023-06', '2022']);
  });

  it('changes nothing in the list it is given', () => {
    const before = bundledPack.quotes.map(({ id }) => id);
    ranked('blinken', 'Taiwan independence');
    expect(bundledPack.quotes.map(({ id }) => id)).toEqual(before);
  });

  it('takes no longer than a blink for a long and hostile paragraph', () => {
    const paragraph = 'Blinken. U.S. Mr. Mr. x-y-z “Xi”! '.repeat(8_000);
    const start = performance.now();
    ranked('blinken', paragraph);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('words that a quote shares with a paragraph', () => {
  it.each([
    ['NEGOTIATIONS', 'A négotiation', 'Nothing of note here'],
    ['sovereignty', 'The sovereign question', 'A negotiation'],
    ['There was an agreement.', 'We agreed on it', 'We argued about it'],
    ['A long-standing quarrel.', 'Our longstanding friend', 'Our old table'],
    ['没有任何妥协的余地', '没有妥协余地', '两国关系稳定'],
  ])('count whatever their form: “%s”', (paragraph, best, other) => {
    expect(rankedTexts(paragraph, { text: other }, { text: best })[0]).toBe(best);
  });

  it('count more side by side, as in the quote', () => {
    const texts = ['Good is what the very best call it', 'It is very good'].map((text) => ({
      text,
    }));
    expect(rankedTexts('It was very good.', ...texts)[0]).toBe('It is very good');
  });

  it('do not count where they are a name in the paragraph', () => {
    const texts = ['United we stand, of all states', 'The balloon was ours'].map((text) => ({
      text,
    }));
    expect(rankedTexts('The United States shot a balloon down.', ...texts)[0]).toBe(
      'The balloon was ours',
    );
  });

  it('count most in the sentence that the pointer is in', () => {
    const paragraph =
      'Blinken has seen nothing to contradict it, said Mr. Lee. “Later” Blinken wants to restore the channels.';
    const both = (at: string) =>
      ranked(
        'blinken',
        paragraph,
        bundledPack.quotes.filter(({ id }) =>
          ['blinken-restore-channels', 'blinken-nothing-to-contradict'].includes(id),
        ),
        at,
      )[0]?.id;
    expect(both('Blinken has')).toBe('blinken-nothing-to-contradict');
    expect(both('Blinken wants')).toBe('blinken-restore-channels');
  });
});

/** Fields of a quote about these entities. */
const quoteAbout = (text: string, ...about: string[]) => ({ text, about: about.map(entityId) });

describe('what else speaks for a quote', () => {
  it('is an entity it is about that the paragraph mentions, the rarer the more', () => {
    const about = [
      quoteAbout('On ties', 'china'),
      quoteAbout('On trade', 'china'),
      quoteAbout('On war', 'ukraine'),
    ];
    expect(rankedTexts('Blinken compared China and Ukraine.', ...about)[0]).toBe('On war');
  });

  it('is not to be about an entity that the paragraph leaves out', () => {
    const about = [quoteAbout('On war', 'ukraine'), quoteAbout('On nothing')];
    expect(rankedTexts('Blinken spoke.', ...about)[0]).toBe('On nothing');
  });

  it('is what the pack says of the issue it is about, though in other words', () => {
    const about = [
      quoteAbout('No sign of it', 'lethal-aid'),
      quoteAbout('It will be staffed', 'military-lines'),
    ];
    expect(rankedTexts('Blinken fears an accident between armed forces at sea.', ...about)[0]).toBe(
      'It will be staffed',
    );
  });

  it('is the editor’s note', () => {
    const noted = [
      { text: 'Important', note: 'Of the harvest.' },
      { text: 'Not yet', note: 'Of fish.' },
    ];
    expect(rankedTexts('Blinken ate fish.', ...noted)[0]).toBe('Not yet');
  });
});
