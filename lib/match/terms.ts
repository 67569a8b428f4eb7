import type { Word } from './words.ts';

/** A word that says something, or two neighbouring words of which one does. */
interface Term {
  readonly term: string;
  readonly start: number;
}

/** Single words and pairs: a pair is found again only where the wording is. */
export function* termsOf(found: readonly Word[]): Generator<Term> {
  let before: Word | undefined;
  for (const word of found) {
    if (!word.small) yield { term: word.text, start: word.start };
    if (before && !(before.small && word.small)) {
      yield { term: `${before.text} ${word.text}`, start: word.start };
    }
    before = word;
  }
}

export function isPair(term: string): boolean {
  return term.includes(' ');
}

/**
 * How rare something is among sets of things, between 0 and 1: inverse document frequency, over
 * that of what is in one set only. 0 for what is in none.
 */
export function rarityIn<T>(sets: readonly ReadonlySet<T>[]): (thing: T) => number {
  const counts = new Map<T, number>();
  for (const set of sets) for (const thing of set) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  const rarest = Math.log(1 + sets.length);
  return (thing) => {
    const count = counts.get(thing);
    return count === undefined ? 0 : Math.log(1 + sets.length / count) / rarest;
  };
}
