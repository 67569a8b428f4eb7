import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Message } from '../../components/briefing/Message.tsx';
import { PackLinks, type LinkedPack } from '../../components/panel/PackLinks.tsx';
import { hashOf } from '../../components/panel/place.ts';
import { Search } from '../../components/search/Search.tsx';
import { isPrivatePage } from '../../lib/browser/own-tabs.ts';
import { openSettings } from '../../lib/browser/settings-page.ts';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { Connection } from '../../lib/kb/connection.ts';
import { listPacks } from '../../lib/kb/packs.ts';
import type { SearchHit } from '../../lib/kb/search/query.ts';
import { useSearch } from '../options/use-search.ts';

/** One for the whole panel. */
const connection = new Connection();

interface Props {
  isShown: boolean;
  onShown(): void;
}

/** The search over all packs, and the packs themselves while nothing is asked; where Firefox keeps them away, that. */
export function SearchSection(props: Props) {
  return isPrivatePage() ? <PrivateSearch {...props} /> : <SearchOverPacks {...props} />;
}

function PrivateSearch({ isShown, onShown }: Props) {
  useLayoutEffect(() => {
    if (isShown) onShown();
  }, [isShown, onShown]);
  const action = { label: strings.settings.open, onPress: () => void openSettings() };
  return <Message {...panelWords.privateSearch} action={action} />;
}

function SearchOverPacks({ isShown, onShown }: Props) {
  const search = useSearch(connection, dossierOf, isShown);
  const [packs, setPacks] = useState<readonly LinkedPack[]>([]);
  useEffect(() => {
    if (!isShown) return;
    const read = async () => {
      const listed = await listPacks(connection);
      setPacks(listed.packs.filter(({ enabled }) => enabled));
    };
    read().catch((error: unknown) => {
      console.error('Backstory: the packs cannot be listed.', error);
    });
  }, [isShown]);
  useLayoutEffect(() => {
    if (isShown) onShown();
  }, [isShown, onShown]);
  return (
    <main class="panel-main panel-search">
      <Search {...search} Heading="h1" />
      {search.result.state === 'nothing-asked' && <PackLinks packs={packs} />}
    </main>
  );
}

function dossierOf({ packId, entityId, quote }: SearchHit): string {
  return hashOf({ view: 'entity', packId, entityId, ...(quote && { quote: quote.id }) });
}
