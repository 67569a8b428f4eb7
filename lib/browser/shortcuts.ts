import { browser } from './extension.ts';

/** A command that the browser listens for, and its keys as the browser spells them; empty where it has none. */
export interface Shortcut {
  readonly does: string;
  readonly keys: string;
}

/** Our commands with the keys that they have now, which may not be those that we suggest. */
export async function readShortcuts(): Promise<Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.flatMap(({ description, shortcut }) =>
    description === undefined || description === ''
      ? []
      : [{ does: description, keys: shortcut ?? '' }],
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
