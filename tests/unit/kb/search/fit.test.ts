import { expect, it } from 'vitest';
import { fitOf } from '../../../../lib/kb/search/fit.ts';
import { wordsIn } from '../../../../lib/kb/search/words.ts';

/** What is marked of a text that was found by these words. */
function markedIn(text: string, asked: string): string | undefined {
  const fit = fitOf([text], wordsIn(asked));
  return fit && text.slice(fit.from, fit.to);
}

it('the whole word is marked that begins as was asked, the first of those in the text', () => {
  expect(markedIn('The tugboats are rusty.', 'rust tug')).toBe('tugboats');
});

it('of a script without spaces the piece that was asked for is marked', () => {
  expect(markedIn('双方就台湾海峡的和平与稳定交换了意见', '台湾海峡')).toBe('台湾海峡');
  // With a soft hyphen and a joiner in it.
  expect(markedIn('双\u00ad方就台\u200d湾海峡的和平', '台湾')).toBe('台\u200d湾');
});
