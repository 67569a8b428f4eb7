import { openAdding, openSearch } from '../browser/errands.ts';
import { layMenus, onMenu, type MenuChoice, type MenuLine } from '../browser/menus.ts';
import { controlWords } from '../i18n/control-words.ts';
import { toggleSite } from './switch-server.ts';

const SITE = 'site';
const words = controlWords.menu;

const LINES: readonly MenuLine[] = [
  { id: 'look-up', title: words.lookUp, on: ['selection'] },
  { id: 'add', title: words.add, on: ['selection'] },
  { id: SITE, title: words.site, on: ['page', 'selection', 'action'] },
];

const ACTS: Readonly<Record<string, (choice: MenuChoice) => Promise<void>>> = {
  'look-up': ({ selection }) => openSearch(selection),
  add: ({ selection }) => openAdding(selection),
  async [SITE]({ tab }) {
    if (tab) await toggleSite(tab);
  },
};

/**
 * Puts our lines into the browser's menus, which keeps them while the background sleeps. Their words
 * never change: to say what would happen to the site in front, the background would have to be woken
 * whenever another page comes to the front or loads.
 */
export function layOurMenus(): Promise<void> {
  return layMenus(LINES);
}

/** Does what is chosen in menus. Call it in the first turn. */
export function serveMenus(): void {
  onMenu((choice) => {
    ACTS[choice.id]?.(choice).catch((error: unknown) => {
      console.error(`Backstory: “${choice.id}” failed.`, error);
    });
  });
}
