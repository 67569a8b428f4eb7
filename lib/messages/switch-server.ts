import { localStore, watchStores } from '../browser/local-store.ts';
import { isPrivateTab } from '../browser/pages.ts';
import { hostOf, isUnder } from '../settings/hosts.ts';
import { isLookKey } from '../settings/look.ts';
import { listSites } from '../settings/site-lists.ts';
import { switchEverywhere } from '../settings/switches.ts';
import { isWhereKey, rulesAt, switchSite } from '../settings/where.ts';
import { isAsked, readPage } from './asked-pages.ts';
import { pausePage, switchPages } from './page-commands.ts';
import type { Handlers } from './server.ts';

type Served = 'site.switch' | 'sites.list' | 'page.read' | 'page.pause' | 'everywhere.switch';

/** Switches Backstory on and off: what is stored first, then the pages that are open. */
export const switchHandlers: Pick<Handlers, Served> = {
  'site.switch': async ({ host, on, tabId }) => {
    await switchSiteOf(tabId, host, on);
    return null;
  },
  'sites.list': async ({ list, hosts, isIn }) => {
    await listSites(localStore, list, hosts, isIn);
    await refreshSites(hosts);
    return null;
  },
  'page.read': async ({ tabId }) => {
    await readPage(tabId, true);
    return null;
  },
  'page.pause': async ({ tabId, on }) => {
    await pausePage(tabId, on);
    return null;
  },
  'everywhere.switch': async ({ on }) => {
    await switchEverywhere(localStore, on);
    await switchPages(on, () => true);
    return null;
  },
};

/**
 * Switches the site of a tab: off where it is on, and on where it is off. Where Backstory works only
 * when it is asked that is about the page alone.
 */
export async function toggleSite({
  id,
  url,
}: {
  readonly id: number;
  readonly url: string | undefined;
}): Promise<void> {
  const host = hostOf(url);
  const [{ where, by }] = await rulesAt(localStore, [host] as const);
  if (where === 'click') await readPage(id, !(await isAsked(id)));
  else if (host !== null) await switchSiteOf(id, host, (where === 'all') === by.length > 0);
}

/** Has open pages of these sites ask again whether Backstory is on there. */
export async function refreshSites(hosts: readonly string[]): Promise<void> {
  if (hosts.length > 0) await switchPages(true, isUnder(hosts));
}

/** Has open pages look as the reader wants them to, and start and stop where, as soon as that is said. */
export function followChoices(): void {
  watchStores(
    (key) => isLookKey(key) || isWhereKey(key),
    () => {
      switchPages(true, () => true).catch((error: unknown) => {
        console.error('Backstory: open pages could not follow what was chosen.', error);
      });
    },
  );
}

async function switchSiteOf(tabId: number, host: string, on: boolean): Promise<void> {
  // Other machines hear nothing of what was done in a private window.
  const isPrivate = await isPrivateTab(tabId);
  await refreshSites(await switchSite(localStore, host, on, isPrivate));
}
