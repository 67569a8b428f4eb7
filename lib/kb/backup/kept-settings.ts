import type { LocalStore } from '../../browser/local-store.ts';
import { isRemovedMark } from '../removed.ts';
import { BadBackup } from './bad-backup.ts';
import { PARTS } from './contents.ts';

/** Settings by their keys in the store. */
export type Settings = Readonly<Record<string, unknown>>;

/** Where settings are, and which of what is there they are. */
export interface SettingsStore {
  readonly store: LocalStore;
  isSetting(key: string, value: unknown): boolean;
}

/** All settings. */
export async function storedSettings({ store, isSetting }: SettingsStore): Promise<Settings> {
  const kept = Object.entries(await store.all()).filter(
    ([key, value]) => isSetting(key, value) || isRemovedMark(key, value),
  );
  return Object.fromEntries(kept);
}

/** Throws BadBackup where something is no setting. */
export function checkSettings(settings: Settings, { isSetting }: SettingsStore): void {
  for (const [key, value] of Object.entries(settings)) {
    if (isSetting(key, value) || isRemovedMark(key, value)) continue;
    throw new BadBackup(PARTS.settings, `is wrong at ${JSON.stringify(key)}: it is no setting`);
  }
}
