import { Search } from '../../components/search/Search.tsx';
import type { SearchHit } from '../../lib/kb/search/query.ts';
import { connection } from './own-packs.ts';
import { useSearch } from './use-search.ts';

interface Props {
  isShown: boolean;
  /** What the page was opened to search for; null where it was opened for something else. */
  asked: string | null;
}

/** The search, connected to the packs. What is found opens in the editor. */
export function SearchSection({ isShown, asked }: Props) {
  const search = useSearch(connection, editorOf, isShown, asked ?? '');
  return <Search {...search} isFirst={asked !== null} Heading="h2" />;
}

function editorOf({ packId, entityId }: SearchHit): string {
  return `#edit=${packId}/${entityId}`;
}
