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
    const next = await resultOf(asked);
    // A later letter may have been answered before.
    if (lastRef.current === asked) setResult(next);
  };
  useEffect(() => {
    lastRef.current = text;
    if (isShown) void ask(text);
  }, [text, isShown]);
  return <Search text={text} result={result} onText={setText} />;
}

async function resultOf(text: string): Promise<SearchState> {
  if (text.trim() === '') return { state: 'nothing-asked' };
  try {
    const hits = await searchPacks(connection, text, MOST + 1);
    return { state: 'found', hits: hits.slice(0, MOST).map(foundOf), isMore: hits.length > MOST };
  } catch (error) {
    console.error('Backstory: the packs cannot be searched.', error);
    return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
  }
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
