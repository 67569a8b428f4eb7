import { strings } from '../../lib/i18n/strings.ts';
import type { QuoteView } from '../../lib/kb/views.ts';
import { CopyQuote } from './CopyQuote.tsx';
import { Mentioned, type OnLookUp } from './Mentioned.tsx';
import { SourceLine } from './SourceLine.tsx';
import { speakerOf } from './speaker.ts';
import { SpelledDate } from './SpelledDate.tsx';
import type { QuoteCopying } from './use-copying.ts';

interface Props {
  quote: QuoteView;
  onLookUp?: OnLookUp;
  copying: QuoteCopying;
}

/** One quote, verbatim, with who said it, when, where it stands, and what the editor adds. */
export function QuoteFigure({ quote, onLookUp, copying }: Props) {
  return (
    <figure class={quote.own ? 'quote quote-own' : 'quote'}>
      <blockquote>
        <bdi class="quote-text">
          {strings.card.open}
          <Mentioned text={quote.text} mentions={quote.mentions} onLookUp={onLookUp} />
          {strings.card.shut}
        </bdi>
      </blockquote>
      <figcaption>
        <p class="quote-speaker">
          <Speaker quote={quote} />
          {strings.card.between}
          <SpelledDate date={quote.date} />
        </p>
        <SourceLine source={quote.source} />
        {quote.note !== null && (
          <p class="quote-note">
            <strong>{strings.card.editorsNote}</strong> <bdi>{quote.note}</bdi>
          </p>
        )}
        <CopyQuote {...copying} />
      </figcaption>
    </figure>
  );
}

/** On the card of who said it that is clear, and the words of the source stand alone. */
function Speaker({ quote }: { quote: QuoteView }) {
  const [name, owner] = quote.own ? [quote.speakerAs] : speakerOf(quote);
  return (
    <>
      <bdi class="quote-name">{name}</bdi>
      {owner !== undefined && (
        <>
          {strings.card.between}
          <bdi>{owner}</bdi>
        </>
      )}
    </>
  );
}
