/** What Backstory stores takes up. */
export interface StorageUse {
  /** Bytes. */
  readonly used: number;
  readonly available: number;
  /** False where the browser may delete it when the disk runs full. */
  readonly persisted: boolean;
}

export async function storageUse(): Promise<StorageUse> {
  const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { used: usage, available: Math.max(0, quota - usage), persisted };
}

/** Asks the browser not to delete it. True where it will not. */
export function askToPersist(): Promise<boolean> {
  return navigator.storage.persist();
}
