import { trusted } from './trusted.ts';

const SIGNS = ['pointermove', 'keydown', 'scroll', 'visibilitychange'] as const;

/** Calls `act` at each sign that the reader is at the page, many times in a second while they are. */
export function watchReader(act: () => void, signal: AbortSignal): void {
  for (const type of SIGNS) {
    window.addEventListener(type, trusted(act), { capture: true, passive: true, signal });
  }
}
