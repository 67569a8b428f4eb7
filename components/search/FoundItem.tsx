import { searchWords } from '../../lib/i18n/search-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { SpelledDate } from '../card/SpelledDate.tsx';
import type { Found } from './found.ts';

interface Props {
  hit: Found;
  onKey(event: KeyboardEvent): void;
}

/** One result: an entity by its name, or a quote by its words. */
export function FoundItem({ hit, onKey }: Props) {
  const { href, kind, name, alias, role, quote, date, pack } = hit;
  const { open, shut, between } = strings.card;
  return (
    <li class={`found-item kind-${kind}`}>
      <a href={href} onKeyDown={onKey}>
        {quote === null ? (
          <bdi>{name}</bdi>
        ) : (
          <span class="found-quote">
            {open}
            <bdi>
              {quote.before}
              <mark>{quote.word}</mark>
              {quote.after}
            </bdi>
            {shut}
          </span>
        )}
      </a>
      <p class="found-about">
        {quote === null ? strings.kind[kind] : <bdi>{name}</bdi>}
        {alias !== null && (
          <>
            {between}
            {searchWords.alsoCalled} <bdi>{alias}</bdi>
          </>
        )}
        {quote === null && role !== null && (
          <>
            {between}
            <bdi>{role}</bdi>
          </>
        )}
        {date !== null && (
          <>
            {between}
            <SpelledDate date={date} />
          </>
        )}
        {between}
        {searchWords.from} <bdi>{pack}</bdi>
      </p>
    </li>
  );
}
