import { describe, expect, it } from 'vitest';
import { startReading, type Reading } from '../../../lib/match/reading.ts';
import { compileKnowledge } from '../../../lib/kb/knowledge.ts';
import { bundledIndex, indexOf, mentionsIn, packOf } from './packs.ts';

const SMALL = indexOf({
  xi: {
    kind: 'person',
    strong: ['Xi Jinping'],
    context: ['Xi'],
    titles: ['Chinese leader', 'Minister'],
    related: ['china'],
  },
  joe: { kind: 'person', strong: ['Joe Doe'] },
  china: { strong: ['China'] },
  bali: { strong: ['Bali Island'], context: ['Bali'], related: ['china', 'peru'] },
  peru: { strong: ['Peru'] },
});

describe('rule 3: a name that needs context', () => {
  it.each([
    ['nothing', ''],
    ['a related entity alone', 'China grows.'],
    ['another person alone', 'Joe Doe spoke.'],
    ['another bare name', 'Bali is far.'],
    ['itself again', 'Xi and Xi and Xi.'],
  ])('does not count for %s', (_, evidence) => {
    expect(mentionsIn(SMALL, 'Then Xi spoke.', evidence)).not.toContain('xi: Xi');
  });

  it.each([
    ['its own full name', 'Xi Jinping left.'],
    ['another person and a related entity', 'Joe Doe went to China.'],
  ])('counts for a person by %s, wherever it stands', (_, evidence) => {
    expect(mentionsIn(SMALL, 'Then Xi spoke.', evidence)).toContain('xi: Xi');
    expect(mentionsIn(SMALL, evidence, 'Then Xi spoke.')).toContain('xi: Xi');
    expect(mentionsIn(SMALL, `Then Xi spoke. ${evidence}`)).toContain('xi: Xi');
  });

  it('counts by a title before it and a related entity', () => {
    expect(mentionsIn(SMALL, 'To minister Xi spoke.', 'China grows.')).toContain('xi: Xi');
    expect(mentionsIn(SMALL, 'To minister Xi spoke.', 'Peru grows.')).not.toContain('xi: Xi');
  });

  it('counts by a title that says of which country, on its own', () => {
    expect(mentionsIn(SMALL, 'Then Chinese leader Xi spoke.', 'Peru grows.')).toContain('xi: Xi');
  });

  it('takes only whole words for a title', () => {
    expect(mentionsIn(SMALL, 'To minister Xi is hard.', 'China grows.')).toContain('xi: Xi');
    expect(mentionsIn(SMALL, 'To administer Xi is hard.', 'China grows.')).not.toContain('xi: Xi');
  });

  it('counts for a place by two related entities, not by one', () => {
    expect(mentionsIn(SMALL, 'In Bali.', 'China grows.')).not.toContain('bali: Bali');
    expect(mentionsIn(SMALL, 'In Bali.', 'China and Peru grow.')).toContain('bali: Bali');
  });

  it('counts for a place by a person and a related entity, as it does for a person', () => {
    expect(mentionsIn(SMALL, 'In Bali.', 'Joe Doe grows.')).not.toContain('bali: Bali');
    expect(mentionsIn(SMALL, 'In Bali.', 'Joe Doe saw China.')).toContain('bali: Bali');
    const page = ['Washington arms it.', 'Blinken spoke for the United States.'];
    expect(mentionsIn(bundledIndex, ...page)).toContain('washington: Washington');
  });

  it('is not helped by entities of another pack', () => {
    const packs = [
      packOf({ xi: { kind: 'person', strong: ['Xi Jinping'], context: ['Xi'] } }, 'one'),
      packOf({ xi: { kind: 'person', strong: ['Xi Chinping'] } }, 'two'),
    ];
    const { index } = compileKnowledge(packs);
    expect(mentionsIn(index, 'Xi spoke.', 'Xi Chinping left.')).toEqual(['xi: Xi Chinping']);
  });

  it.each([
    'The Greek letter Xi is the fourteenth.',
    'Mr. Wang owns a restaurant in Leeds.',
    'Qin makes good noodles.',
    'It rains in Washington.',
  ])('means nothing on a page about something else: %s', (text) => {
    expect(mentionsIn(bundledIndex, text)).toEqual([]);
  });
});

const keys = (found: ReadonlyMap<number, unknown>) => [...found.keys()].toSorted((a, b) => a - b);
const add = (reading: Reading, ...texts: (readonly [number, string])[]) =>
  reading.update({ add: texts.map(([key, text]) => ({ key, text })), remove: [] });

describe('a reading', () => {
  it('gives offsets in UTF-16 code units, end exclusive, in order and without overlaps', () => {
    const found = add(startReading(SMALL), [7, '👍 China, Xi Jinping in Peru']);
    expect(found.get(7)?.map(({ entityId, start, end }) => [entityId, start, end])).toEqual([
      ['china', 3, 8],
      ['xi', 10, 20],
      ['peru', 24, 28],
    ]);
  });

  it('says nothing of texts without names', () => {
    expect(keys(add(startReading(SMALL), [1, 'Nothing.'], [2, 'In Peru.']))).toEqual([2]);
  });

  it('returns an older text when later ones speak for it, and only then', () => {
    const reading = startReading(SMALL);
    add(reading, [1, 'Then Xi spoke.'], [2, 'In Peru.']);
    expect(keys(add(reading, [3, 'It rains in Peru.']))).toEqual([3]);
    const found = add(reading, [4, 'Xi Jinping left.']);
    expect(keys(found)).toEqual([1, 4]);
    expect(found.get(1)).toMatchObject([{ entityId: 'xi', start: 5, end: 7 }]);
    expect(keys(add(reading, [5, 'Xi Jinping came.']))).toEqual([5]);
  });

  it('takes a name back when the last evidence leaves the page', () => {
    const reading = startReading(SMALL);
    add(reading, [1, 'Then Xi spoke.'], [2, 'Xi Jinping left.'], [3, 'Xi Jinping came.']);
    expect(keys(reading.update({ add: [], remove: [2] }))).toEqual([]);
    const found = reading.update({ add: [], remove: [3] });
    expect([...found]).toEqual([[1, []]]);
  });

  it('takes it back too when the evidence is rewritten', () => {
    const reading = startReading(SMALL);
    add(reading, [1, 'Then Xi spoke.'], [2, 'Xi Jinping left.']);
    expect([...add(reading, [2, 'Nobody left.'])].toSorted(([a], [b]) => a - b)).toEqual([
      [1, []],
      [2, []],
    ]);
  });

  it('keeps it when evidence is exchanged for other evidence in one go', () => {
    const reading = startReading(SMALL);
    add(reading, [1, 'Then Xi spoke.'], [2, 'Xi Jinping left.']);
    const change = { add: [{ key: 3, text: 'Xi Jinping came.' }], remove: [2] };
    expect(keys(reading.update(change))).toEqual([3]);
  });

  it('takes back persons as evidence together with their last mention', () => {
    const reading = startReading(SMALL);
    add(
      reading,
      [1, 'Then Xi spoke.'],
      [2, 'Joe Doe went.'],
      [3, 'Joe Doe, again.'],
      [4, 'China.'],
    );
    expect(keys(reading.update({ add: [], remove: [2] }))).toEqual([]);
    expect([...reading.update({ add: [], remove: [3] })]).toEqual([[1, []]]);
    expect(keys(add(reading, [5, 'Joe Doe is back.']))).toEqual([1, 5]);
  });

  it('replaces a text of the same key, and forgets what it said', () => {
    const reading = startReading(SMALL);
    add(reading, [1, 'In Peru.']);
    expect(add(reading, [1, 'China, now.']).get(1)).toMatchObject([
      { entityId: 'china', start: 0 },
    ]);
    expect(add(reading, [1, 'Empty.']).get(1)).toEqual([]);
    expect(keys(add(reading, [1, 'Empty still.']))).toEqual([]);
  });

  it('bears the removal of keys it never had', () => {
    expect(startReading(SMALL).update({ add: [], remove: [5, 5] }).size).toBe(0);
  });

  it('knows nothing of other readings', () => {
    add(startReading(SMALL), [1, 'Xi Jinping left.']);
    expect(add(startReading(SMALL), [1, 'Then Xi spoke.']).get(1) ?? []).toEqual([]);
  });
});
