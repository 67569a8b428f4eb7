import type { Look } from '../page/look.ts';
import type { MarkedRun } from '../page/marks.ts';
import { call } from './client.ts';

/**
 * Draws ticks beside the scrollbar where mentions are, of the kinds that are marked, until the signal is
 * aborted. Gives what is to be called when marks have changed.
 */
export type DrawTicks = (page: Marked, look: Look, signal: AbortSignal) => () => void;

/** What is marked on a page. */
interface Marked {
  marked(): Iterable<MarkedRun>;
}

/** Where their script leaves it for the page script: both share one isolated world. */
const TICKS = Symbol.for('backstory.ticks');

export function setTicks(draw: DrawTicks): void {
  Reflect.set(globalThis, TICKS, draw);
}

function getTicks(): DrawTicks | undefined {
  // Only our own scripts live in this world, and only setTicks writes this key.
  return Reflect.get(globalThis, TICKS) as DrawTicks | undefined;
}

/** As above; loads into the page what draws them, where it is not there yet. */
export async function drawTicks(
  ...[page, look, signal]: Parameters<DrawTicks>
): Promise<(() => void) | undefined> {
  try {
    if (!getTicks()) await call('ticks.load', {});
    return signal.aborted ? undefined : getTicks()?.(page, look, signal);
  } catch (error) {
    console.warn('Backstory: no ticks can be shown.', error);
    return undefined;
  }
}
