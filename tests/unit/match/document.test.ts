import { describe, expect, it } from 'vitest';
import { annotateText } from '../../../lib/match/document.ts';
import { indexOf } from './packs.ts';

const SMALL = indexOf({
  xi: { kind: 'person', strong: ['Xi Jinping'], context: ['Xi'] },
  china: { strong: ['China'] },
});

/** Each mention as "entity start-end: the words that stand there". */
function annotated(text: string): string[] {
  return annotateText(SMALL, text).map(
    ({ entityId, start, end }) =>
      `${entityId} ${String(start)}-${String(end)}: ${text.slice(start, end)}`,
  );
}

describe('a whole text', () => {
  it('mentions nothing where it is empty, or blank lines only', () => {
    expect(annotated('')).toEqual([]);
    expect(annotated('\n\r\n\n  \n')).toEqual([]);
  });

  it('has offsets from its start, not from that of a line', () => {
    expect(annotated('China.\n\nIn China.\n')).toEqual(['china 0-5: China', 'china 11-16: China']);
  });

  it('may end its lines with carriage return and line feed', () => {
    expect(annotated('In China\r\nChina\r\n\r\nChina')).toEqual([
      'china 3-8: China',
      'china 10-15: China',
      'china 19-24: China',
    ]);
  });

  it('counts UTF-16 code units: two for an emoji, one for a combining accent', () => {
    expect(annotated('🎈🎈 e\u0301\n𠮷 China')).toEqual(['china 11-16: China']);
  });

  it('has names that end with their line', () => {
    expect(annotated('Xi Jinping')).toEqual(['xi 0-10: Xi Jinping']);
    expect(annotated('Xi\nJinping')).toEqual([]);
    expect(annotated('Xi\r\nJinping')).toEqual([]);
  });

  it('is one reading: what one line names in full, another may name short', () => {
    expect(annotated('Xi spoke.\nXi Jinping left.')).toEqual([
      'xi 0-2: Xi',
      'xi 10-20: Xi Jinping',
    ]);
    expect(annotated('Xi spoke.')).toEqual([]);
  });

  it('tells for each mention why it counts', () => {
    const [first] = annotateText(SMALL, 'Xi spoke.\nXi Jinping left.');
    expect(first?.why).toEqual({ name: 'Xi', rule: 'full-name', evidence: ['Xi Jinping'] });
  });

  it('may have a million lines', () => {
    const text = `${'Xi in China\n'.repeat(20_000)}Xi Jinping\n${'\n'.repeat(980_000)}`;
    const mentions = annotateText(SMALL, text);
    expect(mentions).toHaveLength(40_001);
    expect(mentions.at(-1)).toMatchObject({ start: 240_000, end: 240_010, entityId: 'xi' });
  });
});
