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

function ranked(name: string, paragraph: string, quotes: readonly Quote[] = bundledPack.quotes) {
  const found = startReading(bundledIndex).update({
    add: [{ key: 0, text: paragraph }],
    remove: [],
  });
  const mentioned = new Set([...found.values()].flat().map((mention) => mention.entityId));
  return rankQuotes(quotes, { entityId: entityId(name), paragraph, mentioned });
}

describe('the quote that a paragraph calls for', () => {
  it.each([
    [
      'blinken',
      'Blinken said Washington’s policy on the island had not changed and that it does not support Taiwan independence.',
      'blinken-no-support-independence',
    ],
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
    const [quote] = bundledPack.quotes.filter(({ speaker }) => speaker === 'blinken');
    if (!quote) throw new Error('no quote');
    const quotes = ['2023-06-18', '2023-06-20', '2022', '2023-06'].map((date) => ({
      ...quote,
      date,
    }));
    expect(ranked('blinken', 'Blinken.', quotes).map(({ date }) => date)).toEqual([
      '2023-06-20',
      '2023-06-18',
      '2023-06',
      '2022',
    ]);
  });

  it('counts words whatever their case, accents and endings', () => {
    const [quote] = bundledPack.quotes.filter(({ speaker }) => speaker === 'blinken');
    if (!quote) throw new Error('no quote');
    const quotes = ['Nothing of note here', 'A négotiation', 'The sovereign question'].map(
      (text) => ({ ...quote, text }),
    );
    expect(ranked('blinken', 'NEGOTIATIONS', quotes)[0]?.text).toBe('A négotiation');
    expect(ranked('blinken', 'sovereignty', quotes)[0]?.text).toBe('The sovereign question');
  });

  it('compares pairs of characters in scripts without spaces', () => {
    const [quote] = bundledPack.quotes.filter(({ speaker }) => speaker === 'blinken');
    if (!quote) throw new Error('no quote');
    const quotes = ['两国关系稳定', '没有妥协余地'].map((text) => ({ ...quote, text }));
    expect(ranked('blinken', '没有任何妥协的余地', quotes)[0]?.text).toBe('没有妥协余地');
  });

  it('changes nothing in the list it is given', () => {
    const before = bundledPack.quotes.map(({ id }) => id);
    ranked('blinken', 'Taiwan independence');
    expect(bundledPack.quotes.map(({ id }) => id)).toEqual(before);
  });
});
