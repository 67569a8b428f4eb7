import { Search } from '../../components/search/Search.tsx';
import type { SearchHit } from '../../lib/kb/search/query.ts';
import { connection } from './own-packs.ts';
import { useSearch } from './use-search.ts';

/** The search, connected to the packs. What is found opens in the editor. */
export function SearchSection({ isShown }: { isShown: boolean }) {
  return <Search {...useSearch(connection, editorOf, isShown)} Heading="h2" />;
}

function editorOf({ packId, entityId }: SearchHit): string {
  return `#edit=${packId}/${entityId}`;
}
