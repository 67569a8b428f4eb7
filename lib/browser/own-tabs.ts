import { browser } from './extension.ts';

/** Milliseconds in which pages can have one tab of ours opened: their process may ask without end. */
const PAUSE = 1_000;

let opened = -PAUSE;

/** Whether this page of ours is in a private window. */
export async function isPrivatePage(): Promise<boolean> {
  return (await browser.tabs.getCurrent())?.incognito === true;
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
