import { browser } from './extension.ts';

/** Milliseconds in which a page can have one editor opened: its process may ask without end. */
const PAUSE = 1_000;

let opened = -PAUSE;

/** Opens the editor of an entry in a tab. */
export async function openEditor(packId: string, entityId: string): Promise<void> {
  const now = performance.now();
  if (now - opened < PAUSE) return;
  opened = now;
  const url = browser.runtime.getURL(`options.html#edit=${packId}/${entityId}`);
  await browser.tabs.create({ url });
}
