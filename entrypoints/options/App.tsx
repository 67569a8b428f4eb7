import { Settings } from '../../components/settings/Settings.tsx';
import { searchWords } from '../../lib/i18n/search-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { RefusalsSection } from './RefusalsSection.tsx';
import { SearchSection } from './SearchSection.tsx';

const SECTIONS = [
  ['search', searchWords.title],
  ['refusals', strings.refusals.title],
] as const;

/** Backstory's own page: one section below another. It may be hidden while an entry is edited. */
export function App({ isShown }: { isShown: boolean }) {
  return (
    <Settings sections={SECTIONS}>
      <SearchSection isShown={isShown} />
      <RefusalsSection />
    </Settings>
  );
}
