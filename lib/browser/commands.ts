import { browser } from './extension.ts';

/** A tab as far as a command needs it. */
export interface CommandTab {
  readonly id: number;
  /** Undefined where the extension has no access to it. */
  readonly url: string | undefined;
}

/** Calls `act` when the reader presses the keys of one of our commands, with the tab in front. */
export function onCommand(act: (command: string, tab: CommandTab) => void): void {
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id !== undefined) act(command, { id: tab.id, url: tab.url });
  });
}
