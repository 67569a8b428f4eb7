import { browser } from './extension.ts';

/** Milliseconds in which pages can have one tab of ours opened: their process may ask without end. */
const PAUSE = 1_000;

let opened = -PAUSE;

/**
 * True in a private window of Firefox, which gives our pages there a database of their own: it is empty, and
 * forgotten with the window. Chromium opens none of our pages in private windows.
 */
export function isPrivatePage(): boolean {
  return browser.extension.inIncognitoContext === true;
}

/** Moves this page of ours from a private window into another one; false where it stays. */
export async function leavePrivateWindow(): Promise<boolean> {
  // Firefox on Android knows no windows.
  if (!isPrivatePage() || !Reflect.has(browser, 'windows')) return false;
  const url = location.href;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const windowId = windows.find(({ incognito }) => !incognito)?.id;
  if (windowId === undefined) await browser.windows.create({ url });
  else {
    await browser.tabs.create({ windowId, url });
    await browser.windows.update(windowId, { focused: true });
  }
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
  return true;
}

/** Opens the editor of an entry in a tab. */
export async function openEditor(packId: string, entityId: string): Promise<void> {
  await openForPage(`options.html#edit=${packId}/${entityId}`);
}

/** Opens the dossier of an entity in a tab. */
export async function openDossier(packId: string, entityId: string): Promise<void> {
  await openForPage(`sidepanel.html${dossierHash(packId, entityId)}`);
}

/** What the address of the side panel's page ends in where it shows a dossier. */
export function dossierHash(packId: string, entityId: string): string {
  return `#entity=${packId}/${entityId}`;
}

async function openForPage(path: string): Promise<void> {
  const now = performance.now();
  if (now - opened < PAUSE) return;
  opened = now;
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}
