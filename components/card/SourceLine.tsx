import { strings } from '../../lib/i18n/strings.ts';
import type { SourceView } from '../../lib/kb/views.ts';
import { SpelledDate } from './SpelledDate.tsx';

/** Where a quote stands: title · publisher · date, linked where there is an address. */
export function SourceLine({ source }: { source: SourceView }) {
  const { between, noPublisher, noAddress } = strings.card;
  return (
    <p class="quote-source">
      <SourceTitle title={source.title} url={source.url} />
      {between}
      {source.publisher === null ? noPublisher : <bdi>{source.publisher}</bdi>}
      {between}
      <SpelledDate date={source.date} />
      {source.url === null && between + noAddress}
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
