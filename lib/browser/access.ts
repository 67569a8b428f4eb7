import { browser } from './extension.ts';

const EVERYWHERE = { origins: ['<all_urls>'] };

/** Whether the user lets Backstory read all sites. */
export async function hasSiteAccess(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Has the browser ask whether Backstory may. Only a press of the reader's may lead here. */
export async function askForAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/** Calls `act` when Backstory may read more sites than before, or fewer. Gives what ends that. */
export function onAccess(act: (isMore: boolean) => void): () => void {
  const onMore = () => act(true);
  const onLess = () => act(false);
  browser.permissions.onAdded.addListener(onMore);
  browser.permissions.onRemoved.addListener(onLess);
  return () => {
    browser.permissions.onAdded.removeListener(onMore);
    browser.permissions.onRemoved.removeListener(onLess);
  };
}
