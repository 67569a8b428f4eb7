import { whySentence } from '../../lib/i18n/why.ts';
import type { Why } from '../../lib/kb/views.ts';

/** Why these words are taken for a mention, for the reader who wonders. */
export function WhyMarked({ why }: { why: Why }) {
  const { words, names } = whySentence(why);
  return (
    <p class="card-why">
      {words.map((text, i) => (
        <>
          {i > 0 && <bdi class="card-name-said">{names[i - 1]}</bdi>}
          {text}
        </>
      ))}
    </p>
  );
}
