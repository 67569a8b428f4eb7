import { useState } from 'preact/hooks';
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

/**
 * The page is not told of as a referrer. And there is an address only once somebody points at the link: on
 * pages without https a browser looks up the host of every link that comes, which would tell the network
 * what the reader's packs are about.
 */
function SourceTitle({ title, url }: { title: string; url: string | null }) {
  const [isMeant, setIsMeant] = useState(false);
  if (url === null) return <bdi>{title}</bdi>;
  const mean = () => setIsMeant(true);
  return (
    <a
      {...(isMeant ? { href: url } : ({ role: 'link', tabIndex: 0 } as const))}
      target="_blank"
      rel="noreferrer"
      referrerpolicy="no-referrer"
      onPointerEnter={mean}
      onFocus={mean}
    >
      <bdi>{title}</bdi>
      <span class="unseen"> {strings.card.newTab}</span>
    </a>
  );
}
