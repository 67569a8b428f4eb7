import type { LocalStore } from '../browser/local-store.ts';

/** The switch for everything. Only what the reader switched off is stored. */
export const PAUSED = 'off-everywhere';

/** True where this is the switch as a store has it. */
export function isPause(key: string, value: unknown): boolean {
  return key === PAUSED && value === true;
}

export async function isPaused(store: LocalStore): Promise<boolean> {
  return (await store.get(PAUSED)) === true;
}

/** Switches everything on or off. */
export async function switchEverywhere(store: LocalStore, on: boolean): Promise<void> {
  await (on ? store.remove(PAUSED) : store.set(PAUSED, true));
}
