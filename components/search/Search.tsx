import { useEffect, useRef } from 'preact/hooks';
import { searchWords } from '../../lib/i18n/search-words.ts';
import { Named } from '../controls/Named.tsx';
import { nextPlace, FIELD, type SearchState } from './found.ts';
import { FoundItem } from './FoundItem.tsx';

interface Props {
  text: string;
  result: SearchState;
  /** It is what the page was opened for. */
  isFirst?: boolean;
  onText(text: string): void;
  /** Of its heading: on a page of its own the first. */
  Heading: 'h1' | 'h2';
}

/** A search over all packs; it goes on while the reader writes. */
export function Search({ text, result, isFirst = false, onText, Heading }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (!isFirst) return;
    field.current?.focus();
    field.current?.closest('section')?.scrollIntoView();
  }, [isFirst]);
  const hits = 'hits' in result ? result.hits : [];
  const onKey = (event: KeyboardEvent, at: number) => {
    // Those keys choose among what an input method offers.
    if (event.isComposing) return;
    const to = nextPlace(event.key, at, hits.length);
    if (to === null) return;
    event.preventDefault();
    if (to === FIELD) field.current?.focus();
    else list.current?.children[to]?.querySelector('a')?.focus();
  };
  const { title, label, hint } = searchWords;
  return (
    <section class="settings-section" aria-labelledby="search">
      <Heading id="search" tabIndex={-1}>
        {title}
      </Heading>
      <search>
        <label for="search-field">{label}</label>
        <input
          ref={field}
          id="search-field"
          class="field"
          type="search"
          dir="auto"
          value={text}
          autocomplete="off"
          spellcheck={false}
          aria-describedby="search-hint"
          onInput={({ currentTarget }) => onText(currentTarget.value)}
          onKeyDown={(event) => onKey(event, FIELD)}
        />
        <p id="search-hint" class="settings-intro">
          {hint}
        </p>
      </search>
      <p class="search-said" role="status">
        <Said result={result} />
      </p>
      {hits.length > 0 && (
        <ol class="found" ref={list}>
          {hits.map((hit, place) => (
            <FoundItem key={hit.key} hit={hit} onKey={(event) => onKey(event, place)} />
          ))}
        </ol>
      )}
    </section>
  );
}

function Said({ result }: { result: SearchState }) {
  switch (result.state) {
    case 'nothing-asked':
      return null;
    case 'failed':
      return (
        <Named
          words={[`${searchWords.failed} (`, ')']}
          name={result.why.text}
          isEnglish={result.why.isEnglish}
        />
      );
    case 'preparing':
      return <>{searchWords.preparing}</>;
    case 'found': {
      const { hits, isMore } = result;
      if (hits.length === 0) return <>{searchWords.nothing}</>;
      return <>{isMore ? searchWords.more(hits.length) : searchWords.found(hits.length)}</>;
    }
  }
}
