import { openAdding, openSearch } from '../browser/errands.ts';
import { localStore, watchStores } from '../browser/local-store.ts';
import {
  changeMenu,
  frontUrl,
  layMenus,
  onFront,
  onMenu,
  type MenuChoice,
  type MenuLine,
} from '../browser/menus.ts';
import { controlWords } from '../i18n/control-words.ts';
import { hostOf, isPaused, isSiteOff, isSwitchKey } from '../settings/switches.ts';
import { toggleSite } from './switch-server.ts';

const SITE = 'site';
const words = controlWords.menu;

const LINES: readonly MenuLine[] = [
  { id: 'look-up', title: words.lookUp, on: ['selection'] },
  { id: 'add', title: words.add, on: ['selection'] },
  { id: SITE, title: words.turnOff, on: ['page', 'selection', 'action'] },
];

const ACTS: Readonly<Record<string, (choice: MenuChoice) => Promise<void>>> = {
  'look-up': ({ selection }) => openSearch(selection),
  add: ({ selection }) => openAdding(selection),
  async [SITE]({ tab }) {
    if (tab) await toggleSite(tab);
  },
};

/** Puts our lines into the browser's menus, which keeps them while the background sleeps. */
export async function layOurMenus(): Promise<void> {
  await layMenus(LINES);
  await renameSite();
}

/** Does what is chosen in menus, and keeps them true. Call it in the first turn. */
export function serveMenus(): void {
  onMenu((choice) => {
    ACTS[choice.id]?.(choice).catch((error: unknown) => {
      console.error(`Backstory: “${choice.id}” failed.`, error);
    });
  });
  onFront(rename);
  watchStores(isSwitchKey, rename);
}

function rename(): void {
  // A line that is not there yet is laid with the right words.
  renameSite().catch(() => undefined);
}

async function renameSite(): Promise<void> {
  await changeMenu(SITE, await siteLine(await frontUrl()));
}

/** What the line about this site says over a page of that address. */
async function siteLine(url: string | undefined): Promise<{ title: string; enabled: boolean }> {
  const host = hostOf(url);
  if (host === null) return { title: words.nowhere, enabled: false };
  if (await isPaused(localStore)) return { title: words.paused, enabled: false };
  const isOff = await isSiteOff(localStore, host);
  return { title: isOff ? words.turnOn : words.turnOff, enabled: true };
}
