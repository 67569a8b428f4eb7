import { onCommand, type CommandTab } from '../browser/commands.ts';
import { openPanel } from '../browser/side-panel.ts';
import { countIn, openIn, stepIn } from './page-commands.ts';
import { toggleSite } from './switch-server.ts';

/** What the keys do that the browser listens for; wxt.config.ts names and suggests them. */
const COMMANDS: Readonly<Record<string, (tab: CommandTab) => Promise<unknown>>> = {
  'next-mention': ({ id }) => stepIn(id, 1),
  'previous-mention': ({ id }) => stepIn(id, -1),
  'open-card': ({ id }) => openIn(id),
  'say-count': ({ id }) => countIn(id),
  // In the turn of the key: a side panel may be opened in no other. Firefox has a command of its own.
  'open-panel': ({ id }) => openPanel(id),
  'switch-site': toggleSite,
};

/** Does what the reader's keys ask for. Call it in the first turn. */
export function serveCommands(): void {
  onCommand((command, tab) => {
    COMMANDS[command]?.(tab).catch((error: unknown) => {
      console.error(`Backstory: “${command}” failed.`, error);
    });
  });
}
