import { useEffect } from 'preact/hooks';
import { Settings } from '../../components/settings/Settings.tsx';
import { ToldBar } from '../../components/packs/ToldBar.tsx';
import { backupWords } from '../../lib/i18n/backup-words.ts';
import { keysWords } from '../../lib/i18n/keys-words.ts';
import { lookWords } from '../../lib/i18n/look-words.ts';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { searchWords } from '../../lib/i18n/search-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { whereWords } from '../../lib/i18n/where-words.ts';
import { BackupSection } from './BackupSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { LookSection } from './LookSection.tsx';
import { PacksSection } from './PacksSection.tsx';
import { RefusalsSection } from './RefusalsSection.tsx';
import { SearchSection } from './SearchSection.tsx';
import { useShelf } from './use-shelf.ts';
import { WhereSection } from './WhereSection.tsx';

const SECTIONS = [
  ['packs', packWords.title],
  ['search', searchWords.title],
  ['where', whereWords.title],
  ['marks', lookWords.title],
  ['keys', keysWords.title],
  ['refusals', strings.refusals.title],
  ['backup', backupWords.title],
] as const;

interface Props {
  /** It may be hidden while an entry is edited. */
  isShown: boolean;
  /** What the page was opened to search for. */
  asked: string | null;
}

/** Backstory's own page: one section below another. */
export function App({ isShown, asked }: Props) {
  const shelf = useShelf();
  const { refresh } = shelf;
  useEffect(() => {
    // Edits are counted in the list.
    if (isShown) void refresh();
  }, [isShown, refresh]);
  return (
    <Settings sections={SECTIONS}>
      <PacksSection shelf={shelf} isShown={isShown} />
      <SearchSection isShown={isShown} asked={asked} />
      <WhereSection />
      <LookSection />
      <KeysSection />
      <RefusalsSection />
      <BackupSection shelf={shelf} />
      <ToldBar told={shelf.state.told} onClose={() => shelf.dispatch({ type: 'understood' })} />
    </Settings>
  );
}
