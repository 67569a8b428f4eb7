import type { Menus } from 'webextension-polyfill';
import { browser } from './extension.ts';

/** A line of ours in the menus of the browser. */
export interface MenuLine {
  readonly id: string;
  /** `%s` stands for what is selected. */
  readonly title: string;
  readonly on: readonly ('page' | 'selection' | 'action')[];
}

/** Where a line was chosen. */
export interface MenuChoice {
  readonly id: string;
  /** What is selected; empty where nothing is. */
  readonly selection: string;
  /** Null where the browser does not tell. */
  readonly tab: MenuTab | null;
}

interface MenuTab {
  readonly id: number;
  /** Undefined where the extension has no access to it. */
  readonly url: string | undefined;
}

const WEB = ['http://*/*', 'https://*/*'];

/** Puts these lines into the menus, in place of those that the browser has kept. */
export async function layMenus(lines: readonly MenuLine[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on } of lines) {
    const contexts: Menus.ContextType[] = [...on];
    browser.contextMenus.create({ id, title, contexts, documentUrlPatterns: WEB });
  }
}

/** Calls `act` when the reader chooses one of our lines. Call it in the first turn. */
export function onMenu(act: (choice: MenuChoice) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const place = tab?.id === undefined ? null : { id: tab.id, url: tab.url };
    act({ id: String(menuItemId), selection: selectionText ?? '', tab: place });
  });
}
