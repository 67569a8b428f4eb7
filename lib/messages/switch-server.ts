import { localStore, watchStores } from '../browser/local-store.ts';
import { isPrivateTab } from '../browser/pages.ts';
import { isLookKey } from '../settings/look.ts';
import {
  hostOf,
  isSiteOff,
  switchEverywhere,
  switchSite,
  switchSiteHere,
} from '../settings/switches.ts';
import { pausePage, switchPages } from './page-commands.ts';
import type { Handlers } from './server.ts';

/** Switches Backstory on and off: what is stored first, then the pages that are open. */
export const switchHandlers: Pick<Handlers, 'site.switch' | 'page.pause' | 'everywhere.switch'> = {
  'site.switch': async ({ host, on, tabId }) => {
    // Other machines hear nothing of what was done in a private window.
    const change = (await isPrivateTab(tabId)) ? switchSiteHere : switchSite;
    await change(localStore, host, on);
    await switchPages(on, (url) => hostOf(url) === host);
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

/** Switches the site of a tab: off where it is on, and on where it is off. */
export async function toggleSite({
  id,
  url,
}: {
  readonly id: number;
  readonly url: string | undefined;
}): Promise<void> {
  const host = hostOf(url);
  if (host === null) return;
  const on = await isSiteOff(localStore, host);
  await switchHandlers['site.switch']({ host, on, tabId: id }, { from: 'extension' });
}

/** Has open pages look as the reader wants them to, as soon as that is another look. */
export function followLook(): void {
  watchStores(isLookKey, () => {
    switchPages(true, () => true).catch((error: unknown) => {
      console.error('Backstory: open pages could not be given another look.', error);
    });
  });
}
