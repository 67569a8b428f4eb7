import { browser } from './extension.ts';

/** A tab as far as a command needs it. */
export interface CommandTab {
  readonly id: number;
  /** Undefined where the extension has no access to it. */
  readonly url: string | undefined;
}

/**
 * Calls `act` when the reader presses the keys of one of our commands, with the tab in front. In the very
 * turn of that: later a side panel cannot be opened.
 */
export function onCommand(act: (command: string, tab: CommandTab) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id !== undefined) act(command, { id: tab.id, url: tab.url });
  });
}
