import type { Entity } from '../pack/schema.ts';

/** Languages that one pack tells of. */
const MOST = 30;

/** Counts the languages of names. */
export class Languages {
  readonly #counts = new Map<string, number>();

  add({ names }: Entity): void {
    for (const { language } of names) {
      this.#counts.set(language, (this.#counts.get(language) ?? 0) + 1);
    }
  }

  /** Those of most names first. */
  list(): string[] {
    return [...this.#counts]
      .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, MOST)
      .map(([language]) => language);
  }
}

export function languagesOf(entities: readonly Entity[]): string[] {
  const languages = new Languages();
  for (const entity of entities) languages.add(entity);
  return languages.list();
}
