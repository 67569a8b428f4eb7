import { LIMITS } from '../../pack/limits.ts';

/** Makes ids out of names, each once: the second Ada Moor is `ada-moor-2`. The same rows get the same ids. */
export class Ids {
  readonly #taken = new Set<string>();

  for(wish: string): string {
    const stem = slug(wish);
    let id = stem;
    for (let n = 2; this.#taken.has(id); n++) id = `${stem}-${String(n)}`;
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
