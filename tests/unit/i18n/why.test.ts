import { describe, expect, it } from 'vitest';
import { whySentence } from '../../../lib/i18n/why.ts';

function read(why: Parameters<typeof whySentence>[0]): string {
  const { words, names } = whySentence(why);
  return words.map((text, i) => (i > 0 ? `${names[i - 1] ?? '?'}${text}` : text)).join('');
}

describe('the sentence on why something is marked', () => {
  it.each([
    ['strong', [], '“Xi” is one of the names in the pack, and it is enough on its own.'],
    [
      'full-name',
      ['Xi Jinping'],
      '“Xi” counts here because this page also names Xi Jinping in full.',
    ],
    [
      'title',
      ['China'],
      '“Xi” counts here because a title that belongs to it stands before it, and this page speaks of China.',
    ],
    [
      'company',
      ['Joe Biden', 'China'],
      '“Xi” counts here because this page speaks of Joe Biden and China.',
    ],
    ['dateline', [], '“Xi” counts here because it stands where a report says where it comes from.'],
  ] as const)('names all that speaks for it: %s', (rule, evidence, sentence) => {
    expect(read({ name: 'Xi', rule, evidence })).toBe(sentence);
  });

  it('does not promise a second where the other person is the related entity', () => {
    expect(read({ name: 'Xi', rule: 'company', evidence: ['Antony Blinken'] })).toBe(
      '“Xi” counts here because this page speaks of Antony Blinken.',
    );
  });
});
