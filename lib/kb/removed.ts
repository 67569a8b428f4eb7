import type { LocalStore } from '../browser/local-store.ts';

/** Set where the reader has deleted the pack that comes with Backstory: it is not put back then. */
const KEY = 'bundled-removed';

export async function isRemoved(store: LocalStore): Promise<boolean> {
  return (await store.get(KEY)) === true;
}

export async function keepRemoved(store: LocalStore): Promise<void> {
  await store.set(KEY, true);
}

export async function takeRemovedBack(store: LocalStore): Promise<void> {
  await store.remove(KEY);
}
