import { strings } from '../../lib/i18n/strings.ts';
import type { SourceView } from '../../lib/kb/views.ts';
import { SpelledDate } from './SpelledDate.tsx';

/** Where a quote stands: title · publisher · date, linked where there is an address. */
export function SourceLine({ source }: { source: SourceView }) {
  return (
    <p class="quote-source">
      <SourceTitle title={source.title} url={source.url} />
      <span class="quote-part">
        {source.publisher === null ? strings.card.noPublisher : <bdi>{source.publisher}</bdi>}
      </span>
      <span class="quote-part">
        <SpelledDate date={source.date} />
      </span>
      {source.url === null && <span class="quote-part">{strings.card.noAddress}</span>}
    </p>
  );
}

/** The address itself is never shown to the page it leads to as a referrer. */
function SourceTitle({ title, url }: { title: string; url: string | null }) {
  if (url === null) return <bdi>{title}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer" referrerpolicy="no-referrer">
      <bdi>{title}</bdi>
      <span class="unseen"> {strings.card.newTab}</span>
    </a>
  );
}
