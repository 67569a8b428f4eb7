import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { excerptOf, type Found, type SearchState } from '../../components/search/found.ts';
import { reasonOf } from '../../lib/i18n/reasons.ts';
import type { Connection } from '../../lib/kb/connection.ts';
import { searchPacks, type SearchHit } from '../../lib/kb/search/query.ts';

/** Results that are shown at most: nobody reads more, and another letter finds fewer. */
const MOST = 30;

/** Where a result can be read. */
type HrefOf = (hit: SearchHit) => string;

/**
 * A search over all packs while the reader writes; asked again when it is shown again, as entries may
 * be others. `connection` and `hrefOf` are always the same ones; `first` is asked at
 * the start.
 */
export function useSearch(connection: Connection, hrefOf: HrefOf, isShown: boolean, first = '') {
  const [text, setText] = useState(first);
  const [result, setResult] = useState<SearchState>({ state: 'nothing-asked' });
  const lastRef = useRef('');
  const ask = useCallback(
    async (asked: string) => {
      // A later letter may have been answered before.
      const show = (next: SearchState) => {
        if (lastRef.current === asked) setResult(next);
      };
      show(await resultOf(connection, hrefOf, asked, show));
    },
    [connection, hrefOf],
  );
  useEffect(() => {
    lastRef.current = text;
    if (isShown) void ask(text);
  }, [text, isShown, ask]);
  return { text, result, onText: setText };
}

async function resultOf(
  connection: Connection,
  hrefOf: HrefOf,
  text: string,
  onPreparing: (result: SearchState) => void,
): Promise<SearchState> {
  if (text.trim() === '') return { state: 'nothing-asked' };
  const shown = (state: 'found' | 'preparing', hits: readonly SearchHit[]): SearchState => {
    const found = hits.slice(0, MOST).map((hit) => foundOf(hit, hrefOf(hit)));
    return { state, hits: found, isMore: hits.length > MOST };
  };
  try {
    const prepare = (hits: readonly SearchHit[]) => onPreparing(shown('preparing', hits));
    return shown('found', await searchPacks(connection, text, MOST + 1, prepare));
  } catch (error) {
    console.error('Backstory: the packs cannot be searched.', error);
    return { state: 'failed', why: reasonOf(error) };
  }
}

function foundOf(hit: SearchHit, href: string): Found {
  const { packId, packTitle, entityId, kind, name, alias, role, quote, from, to } = hit;
  return {
    key: `${packId} ${entityId} ${quote?.id ?? ''}`,
    href,
    kind,
    name,
    alias,
    role,
    quote: quote && excerptOf(quote.text, from, to),
    date: quote && quote.date,
    pack: packTitle,
  };
}
