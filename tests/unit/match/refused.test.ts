import { describe, expect, it } from 'vitest';
import type { NameIndex } from '../../../lib/match/name-index.ts';
import { startReading, type Allows, type Reading } from '../../../lib/match/reading.ts';
import { indexOf } from './packs.ts';
import { processorTime } from './processor-time.ts';

const INDEX = indexOf({
  xi: {
    kind: 'person',
    strong: ['Xi Jinping'],
    context: ['Xi', 'Chairman Xi'],
    related: ['china'],
  },
  joe: { kind: 'person', strong: ['Joe Doe'] },
  china: { strong: ['China'] },
  strait: { strong: ['China Strait'] },
  bay: { context: ['Sea of Peru'], related: ['china'] },
  peru: { context: ['Peru'], related: ['china'] },
});

const all: Allows = () => true;

/** Everything but these names of an entity. */
const without =
  (entityId: string, ...names: readonly string[]): Allows =>
  ({ entity, text }) =>
    entity.entityId !== entityId || !names.includes(text);

/** What stands on a page of these paragraphs, each as "entity: the words of the page". */
function page(index: NameIndex, allows: Allows, ...paragraphs: readonly string[]) {
  const reading: Reading = startReading(index, allows);
  const said = paragraphs.map((): readonly string[] => []);
  const take = (found: ReturnType<Reading['judge']>) => {
    for (const [key, mentions] of found) {
      said[key] = mentions.map(
        (m) => `${m.entityId}: ${paragraphs[key]?.slice(m.start, m.end) ?? ''}`,
      );
    }
    return said.flat();
  };
  const add = paragraphs.map((text, key) => ({ key, text }));
  const mentions = take(reading.update({ add, remove: [] }));
  return { mentions, judge: (now: Allows) => take(reading.judge(now)), reading };
}

describe('a name that the reader refused', () => {
  it('is no mention, while other names of the same entity are', () => {
    const { mentions } = page(INDEX, without('xi', 'Xi'), 'Xi Jinping spoke.', 'Then Xi left.');
    expect(mentions).toEqual(['xi: Xi Jinping']);
  });

  it('speaks for no other name: not for the same entity, and not for a related one', () => {
    const own = ['Xi Jinping spoke.', 'Then Xi left.'];
    expect(page(INDEX, without('xi', 'Xi Jinping'), ...own).mentions).toEqual([]);
    const company = ['Joe Doe went to China.', 'Then Xi left.'];
    expect(page(INDEX, without('joe', 'Joe Doe'), ...company).mentions).toEqual(['china: China']);
    expect(page(INDEX, without('china', 'China'), ...company).mentions).toEqual(['joe: Joe Doe']);
  });

  it('is refused for that entity alone', () => {
    const { mentions } = page(INDEX, without('joe', 'China'), 'To China.');
    expect(mentions).toEqual(['china: China']);
  });

  it('hides what it stands in the way of, unless that means another entity', () => {
    const text = 'Joe Doe and China: Chairman Xi left.';
    expect(page(INDEX, without('xi', 'Chairman Xi'), text).mentions).toEqual([
      'joe: Joe Doe',
      'china: China',
    ]);
    expect(page(INDEX, without('xi', 'Xi'), text).mentions).toContain('xi: Chairman Xi');
    const sea = 'Joe Doe and China: the Sea of Peru.';
    expect(page(INDEX, all, sea).mentions).toContain('bay: Sea of Peru');
    expect(page(INDEX, without('bay', 'Sea of Peru'), sea).mentions).toContain('peru: Peru');
  });

  it('gives no rest to the words inside a strong name that was refused', () => {
    expect(page(INDEX, without('strait', 'China Strait'), 'The China Strait.').mentions).toEqual(
      [],
    );
  });
});

describe('a page that is judged again', () => {
  const paragraphs = ['Xi Jinping spoke.', 'Then Xi left.', 'A quiet day.'];

  it('loses what was refused, with all that it spoke for, without its texts being sent again', () => {
    const { mentions, judge } = page(INDEX, all, ...paragraphs);
    expect(mentions).toEqual(['xi: Xi Jinping', 'xi: Xi']);
    expect(judge(without('xi', 'Xi Jinping'))).toEqual([]);
  });

  it('has it back when the reader takes the refusal back', () => {
    const { judge } = page(INDEX, without('xi', 'Xi Jinping'), ...paragraphs);
    expect(judge(all)).toEqual(['xi: Xi Jinping', 'xi: Xi']);
  });

  it('tells only of texts that say something else now', () => {
    const { reading } = page(INDEX, all, ...paragraphs, 'Joe Doe.');
    expect([...reading.judge(without('xi', 'Xi')).keys()]).toEqual([1]);
    expect([...reading.judge(without('xi', 'Xi')).keys()]).toEqual([]);
  });

  it('judges texts that come later by the same refusals', () => {
    const { reading } = page(INDEX, all, ...paragraphs);
    reading.judge(without('xi', 'Xi'));
    const later = reading.update({ add: [{ key: 9, text: 'Xi and Xi Jinping.' }], remove: [] });
    expect(later.get(9)?.map(({ start, end }) => [start, end])).toEqual([[7, 17]]);
  });

  it('forgets a text with exactly what it counted for', () => {
    const { reading } = page(INDEX, all, ...paragraphs);
    reading.judge(without('xi', 'Xi Jinping'));
    reading.update({ add: [], remove: [0] });
    // Without the full name nothing speaks for the bare one, refused or not.
    expect([...reading.judge(all)]).toEqual([]);
  });
});

/** Milliseconds to read a text of that many refused names. */
function timeFor(names: number): number {
  const text = 'Xi Jinping. '.repeat(names);
  return processorTime(() => {
    const reading = startReading(INDEX, without('xi', 'Xi Jinping', 'Xi'));
    reading.update({ add: [{ key: 0, text }], remove: [] });
  });
}

it('takes twice the time for twice the refused names, not four times', () => {
  timeFor(20_000);
  expect(timeFor(60_000) / timeFor(30_000)).toBeLessThan(3);
});
