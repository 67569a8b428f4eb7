import { buildIndex, type NameIndex } from '../../../lib/match/name-index.ts';
import { entitiesOf, madeUpNames, type MadeUpName } from '../made-up-names.ts';

/** Two to four capitalised words in a row: most are names, which is good enough to find them. */
const CAPITALISED_RUN = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}/gu;
/** At most so many names, and at most this part of them, are taken from the page itself. */
const FROM_PAGE = { most: 2_000, part: 0.5 };

/**
 * `count` names of which many stand on this page, the most frequent first. All are of organisations:
 * to those the index adds no surnames, so that peers can find the same.
 */
export function namesForPage(text: string, count: number): MadeUpName[] {
  const counts = new Map<string, number>();
  for (const [name] of text.matchAll(CAPITALISED_RUN)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]).map(([name]) => name);
  const wanted = count <= 20 ? count : Math.min(FROM_PAGE.most, count * FROM_PAGE.part);
  const own = new Set(ranked.slice(0, wanted));
  for (const { text: name } of madeUpNames(count)) if (own.size < count) own.add(name);
  return [...own].map((name) => ({ text: name, kind: 'organization' }));
}

export function indexForPage(names: readonly MadeUpName[]): NameIndex {
  return buildIndex(entitiesOf(names));
}

/** One alternation, the longest first, with the edges of words in every script. */
export function alternation(names: readonly MadeUpName[]): RegExp {
  const escaped = names
    .map(({ text }) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))
    .toSorted((a, b) => b.length - a.length);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${escaped.join('|').replaceAll('\\-', '-')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}
