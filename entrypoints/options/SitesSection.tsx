import { useEffect, useState } from 'preact/hooks';
import { SiteList, type SitesTold } from '../../components/where/SiteList.tsx';
import { localStore, watchStores } from '../../lib/browser/local-store.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { whereWords } from '../../lib/i18n/where-words.ts';
import { call } from '../../lib/messages/client.ts';
import { readableHost } from '../../lib/settings/readable-host.ts';
import {
  isSiteKey,
  listedSites,
  MAX_SITES,
  type ListedSite,
  type SiteList as List,
} from '../../lib/settings/site-lists.ts';
import { readTyped } from '../../lib/settings/typed-sites.ts';

/** A list of sites, connected to what is stored. */
export function SitesSection({ list }: { list: List }) {
  const [sites, setSites] = useState<readonly ListedSite[] | null>(null);
  const [told, setTold] = useState<SitesTold>({});
  useEffect(() => {
    const refresh = () => void listedSites(localStore, list).then(setSites);
    refresh();
    return watchStores(isSiteKey, refresh);
  }, [list]);
  if (!sites) return null;

  const carryOut = async (hosts: readonly string[], isIn: boolean, then: SitesTold) => {
    try {
      await call('sites.list', { list, hosts, isIn });
      setTold(then);
      return true;
    } catch {
      setTold({ problem: strings.settings.unanswered });
      return false;
    }
  };
  const onAdd = async (typed: string) => {
    const { added, known, unread, tooMany } = readTyped(
      typed,
      sites.map(({ host }) => host),
    );
    if (tooMany !== null) {
      setTold({ problem: whereWords.tooMany({ max: MAX_SITES, count: tooMany }) });
      return typed;
    }
    const isDone = await carryOut(added, true, {
      added: added.map(readableHost),
      known: known.map(readableHost),
      unread,
    });
    return isDone ? unread.join(' ') : typed;
  };
  return (
    <SiteList
      list={list}
      sites={sites.map((site) => ({ ...site, readable: readableHost(site.host) }))}
      told={told}
      onAdd={onAdd}
      onRemove={(host) => void carryOut([host], false, { removed: [readableHost(host)] })}
    />
  );
}
