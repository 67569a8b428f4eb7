import { LIMITS } from '../../pack/limits.ts';

/** Makes ids out of names, each once: the second Ada Moor is `ada-moor-2`. The same rows get the same ids. */
export class Ids {
  readonly #taken = new Set<string>();
  /** By stem, the number to try next: counting from 2 each time would take hours for one name in every row. */
  readonly #next = new Map<string, number>();

  for(wish: string): string {
    const stem = slug(wish);
    let id = stem;
    let n = this.#next.get(stem) ?? 2;
    while (this.#taken.has(id)) id = `${stem}-${String(n++)}`;
    if (n > 2) this.#next.set(stem, n);
    this.#taken.add(id);
    return id;
  }
}

/** Lower-case letters and digits with single hyphens; of a name that has none of these, its code points. */
export function slug(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words =
    plain.match(/[a-z0-9]+/g) ??
    Array.from(plain, (character) => character.codePointAt(0)?.toString(16));
  // Room for a number behind it.
  return (
    words
      .join('-')
      .slice(0, LIMITS.id - 10)
      .replace(/-+$/, '') || 'entry'
  );
}
