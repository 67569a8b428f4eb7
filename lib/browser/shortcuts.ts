import { browser } from './extension.ts';

/** A command that the browser listens for, and its keys as the browser spells them; empty where it has none. */
export interface Shortcut {
  readonly does: string;
  readonly keys: string;
}

/** As one goes through a page; Chromium lists them by name, and what is not here comes last. */
const ORDER = ['next-mention', 'previous-mention', 'open-card', 'switch-site', 'say-count'];

function placeOf(name = ''): number {
  const place = ORDER.indexOf(name);
  return place < 0 ? ORDER.length : place;
}

/** Our commands with the keys that they have now, which may not be those that we suggest. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands
    .toSorted((a, b) => placeOf(a.name) - placeOf(b.name))
    .flatMap(({ description = '', shortcut = '' }) =>
      description === '' ? [] : [{ does: description, keys: shortcut }],
    );
}

/** Where the browser lets its user change them. Firefox has a call for that, and Chromium an address. */
export async function openShortcutSettings(): Promise<void> {
  const { commands, tabs } = browser;
  // Firefox 137; not in the types.
  const open: unknown = Reflect.get(commands, 'openShortcutSettings');
  if (typeof open === 'function') await Reflect.apply(open, commands, []);
  else await tabs.create({ url: 'chrome://extensions/shortcuts' });
}
