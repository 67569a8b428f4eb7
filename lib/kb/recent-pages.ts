/** Characters of JSON that the pages in memory have come from, at most. */
const ROOM = 2_000_000;

/** Pages that were read lately: a reader who opens one card often opens the next beside it. */
export class RecentPages {
  /** The one asked for last is at the end. */
  readonly #pages = new Map<string, { items: readonly unknown[]; size: number }>();
  #size = 0;

  get(key: string): readonly unknown[] | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page.items;
  }

  add(key: string, items: readonly unknown[], size: number): void {
    this.#size += size - (this.#pages.get(key)?.size ?? 0);
    this.#pages.delete(key);
    this.#pages.set(key, { items, size });
    for (const [oldest, page] of this.#pages) {
      if (this.#size <= ROOM) break;
      this.#pages.delete(oldest);
      this.#size -= page.size;
    }
  }

  clear(): void {
    this.#pages.clear();
    this.#size = 0;
  }
}
