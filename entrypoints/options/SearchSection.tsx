import { useEffect, useRef, useState } from 'preact/hooks';
import { excerptOf, type Found, type SearchState } from '../../components/search/found.ts';
import { Search } from '../../components/search/Search.tsx';
import { searchPacks, type SearchHit } from '../../lib/kb/search/query.ts';
import { connection } from './own-packs.ts';

/** Results that are shown at most: nobody reads more, and another letter finds fewer. */
const MOST = 30;

/** The search, connected to the packs; asked again when it is shown again, as entries may be others. */
export function SearchSection({ isShown }: { isShown: boolean }) {
  const [text, setText] = useState('');
  const [result, setResult] = useState<SearchState>({ state: 'nothing-asked' });
  const lastRef = useRef('');
  const ask = async (asked: string) => {
    // A later letter may have been answered before.
    const show = (next: SearchState) => {
      if (lastRef.current === asked) setResult(next);
    };
    show(await resultOf(asked, show));
  };
  useEffect(() => {
    lastRef.current = text;
    if (isShown) void ask(text);
  }, [text, isShown]);
  return <Search text={text} result={result} onText={setText} />;
}

async function resultOf(
  text: string,
  onPreparing: (result: SearchState) => void,
): Promise<SearchState> {
  if (text.trim() === '') return { state: 'nothing-asked' };
  try {
    const prepare = (hits: readonly SearchHit[]) => onPreparing(shown('preparing', hits));
    return shown('found', await searchPacks(connection, text, MOST + 1, prepare));
  } catch (error) {
    console.error('Backstory: the packs cannot be searched.', error);
    return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
}

function shown(state: 'found' | 'preparing', hits: readonly SearchHit[]): SearchState {
  return { state, hits: hits.slice(0, MOST).map(foundOf), isMore: hits.length > MOST };
}

function foundOf(hit: SearchHit): Found {
  const { packId, packTitle, entityId, kind, name, alias, role, quote, from, to } = hit;
  return {
    key: `${packId} ${entityId} ${quote?.id ?? ''}`,
    href: `#edit=${packId}/${entityId}`,
    kind,
    name,
    alias,
    role,
    quote: quote && excerptOf(quote.text, from, to),
    pack: packTitle,
  };
}
