import type { LocalStore } from '../browser/local-store.ts';

/** Set where the reader has deleted the pack that comes with Backstory: it is not put back then. */
const KEY = 'bundled-removed';

/** True where this is that mark as a store has it. */
export function isRemovedMark(key: string, value: unknown): boolean {
  return key === KEY && value === true;
}

export async function isRemoved(store: LocalStore): Promise<boolean> {
  return (await store.get(KEY)) === true;
}

export async function keepRemoved(store: LocalStore): Promise<void> {
  await store.set(KEY, true);
}

export async function takeRemovedBack(store: LocalStore): Promise<void> {
  await store.remove(KEY);
}
