import { strings } from '../../lib/i18n/strings.ts';
import type { Why } from '../../lib/kb/views.ts';

/** Why these words are taken for a mention, for the reader who wonders. */
export function WhyMarked({ why: { name, rule, evidence } }: { why: Why }) {
  const words = [name, ...evidence];
  return (
    <details class="card-why">
      <summary>{strings.card.why.ask}</summary>
      <p>
        {strings.card.why[rule].map((text, i) => (
          <>
            {i > 0 && <bdi class="card-why-name">{words[i - 1]}</bdi>}
            {text}
          </>
        ))}
      </p>
    </details>
  );
}
