import { onBackgroundMessage } from '../../lib/browser/page-runtime.ts';
import type { Jumped, PageCommand, PageReport } from '../../lib/messages/contract.ts';
import type { ReadingLink } from '../../lib/messages/reading-link.ts';
import type { Arrival } from '../../lib/page/travel.ts';
import { attend } from '../../lib/page/attention.ts';
import type { Session } from './session.ts';

/** What the background's commands are about. */
interface AtWork {
  readonly session: Session | undefined;
  readonly link: ReadingLink;
  readonly isPaused: boolean;
  begin(): void;
  close(): void;
  /** Stops here until it is called with false, whatever is switched meanwhile. */
  pause(on: boolean): void;
}

/** Answers the background: reports what the page mentions, jumps, switches on and off. */
export function answerBackground(atWork: () => AtWork, signal: AbortSignal): void {
  onBackgroundMessage((message) => {
    // The background is the trusted side: its messages are typed by the contract.
    const command = message as PageCommand;
    const { session, link, isPaused, begin, close, pause } = atWork();
    switch (command.type) {
      case 'page.report':
        attend();
        return {
          entities: session?.annotator.report() ?? [],
          reading: link.busy || session?.annotator.busy === true,
          late: session?.annotator.isLate === true,
          paused: isPaused,
        } satisfies PageReport;
      case 'page.born':
        return performance.timeOrigin;
      case 'page.jump':
        return whereOf(session?.annotator.travel.jump(command, command.at));
      case 'page.step':
        // The window may lie under another one of the browser's.
        attend();
        return whereOf(session?.keys.step(command.by, command.way));
      case 'page.tell':
        session?.cards.tell(command);
        return null;
      case 'page.open':
        session?.keys.open();
        return null;
      case 'page.shut':
        session?.cards.shut();
        return null;
      case 'page.switch':
        close();
        if (command.on) begin();
        return null;
      case 'page.pause':
        pause(command.on);
        return null;
      case 'page.judge':
        if (session) link.judge();
        return null;
    }
  }, signal);
}

function whereOf(arrival: Arrival | null | undefined): Jumped | null {
  return arrival ? { index: arrival.index, of: arrival.of } : null;
}
