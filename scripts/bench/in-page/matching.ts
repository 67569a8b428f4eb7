import { buildIndex } from '../../../lib/match/name-index.ts';
import { entitiesOf, madeUpNames, type MadeUpName } from '../made-up-names.ts';
import { madeUpText } from '../made-up-text.ts';
import { ahoCorasick, readUnits, recognition, scanner, type Finder } from '../matchers.ts';
import { flashtextLike } from '../flashtext-like.ts';

/** Runs in Node and, bundled, in pages. Times are milliseconds. */

export type Matcher = 'ours' | 'recognition' | 'aho' | 'flash';

export interface MatchingRow {
  readonly names: number;
  /** UTF-16 code units scanned. */
  readonly size: number;
  /** One charCodeAt pass. */
  readonly limit: number;
  readonly matchers: Readonly<Partial<Record<Matcher, MatcherTimes>>>;
}

interface MatcherTimes {
  readonly build: number;
  readonly scan: number;
  readonly found: number;
}

/** The most names that each is given: above, building takes a peer minutes, or all memory. */
export type MostNames = Readonly<Record<Matcher, number>>;

/** Names that occur in the text, at most, and words from one to the next. */
const OCCURRING = 2_000;
const GAP = 60;

/** All matchers with ever more names over the same text. */
export function measureNames(
  counts: readonly number[],
  size: number,
  most: MostNames,
): MatchingRow[] {
  const all = madeUpNames(Math.max(...counts));
  return counts.map((count) => measure(all.slice(0, count), [size], most)[0]).filter(isThere);
}

/** All matchers with ever longer texts and the same names. */
export function measureTexts(sizes: readonly number[], count: number): MatchingRow[] {
  const most = { ours: count, recognition: count, aho: count, flash: count };
  return measure(madeUpNames(count), sizes, most);
}

function measure(
  names: readonly MadeUpName[],
  sizes: readonly number[],
  most: MostNames,
): MatchingRow[] {
  const built = buildAll(names, most);
  const occurring = names.slice(0, OCCURRING).map(({ text }) => text);
  return sizes.map((size) => {
    const text = madeUpText(size, occurring, GAP);
    const [limit, ...times] = sideBySide([readUnits, ...built.map(({ find }) => find)], text);
    const matchers: Partial<Record<Matcher, MatcherTimes>> = {};
    built.forEach(({ matcher, build }, i) => {
      const { took, result } = times[i] ?? { took: NaN, result: 0 };
      matchers[matcher] = { build, scan: took, found: result };
    });
    return { names: names.length, size: text.length, limit: limit?.took ?? NaN, matchers };
  });
}

interface Built {
  readonly matcher: Matcher;
  readonly find: Finder;
  readonly build: number;
}

function buildAll(names: readonly MadeUpName[], most: MostNames): Built[] {
  const built: Built[] = [];
  const texts = names.map(({ text }) => text);
  const entities = entitiesOf(names);
  const [index, build] = timed(() => buildIndex(entities));
  built.push({ matcher: 'ours', find: scanner(index), build });
  if (names.length <= most.recognition) {
    built.push({ matcher: 'recognition', find: recognition(index), build });
  }
  const peers = { aho: ahoCorasick, flash: flashtextLike } as const;
  for (const matcher of ['aho', 'flash'] as const) {
    if (names.length > most[matcher]) continue;
    const [find, took] = timed(() => peers[matcher](texts));
    built.push({ matcher, find, build: took });
  }
  return built;
}

function timed<T>(work: () => T): [result: T, took: number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}

/** Code units above which a round takes much longer than the steps of a browser's clock. */
const MEASURABLE = 500_000;
/** Milliseconds after which one contender has been measured enough, and rounds at most and least. */
const ENOUGH = 250;
const ROUNDS = { least: 3, most: 15 };

/**
 * In turn, so that what else the machine does meets all alike; the first round only warms up. What is told
 * is the fastest round: nothing makes work faster than it is.
 */
function sideBySide(finders: readonly Finder[], text: string): { took: number; result: number }[] {
  const taken = finders.map((): number[] => []);
  const results = finders.map((find) => find(text));
  const times = Math.max(1, Math.round(MEASURABLE / text.length));
  const begin = performance.now();
  for (let round = 0; round < ROUNDS.most; round++) {
    const spent = (performance.now() - begin) / finders.length;
    if (round >= ROUNDS.least && spent > ENOUGH) break;
    finders.forEach((find, i) => {
      const [, took] = timed(() => {
        for (let n = 0; n < times; n++) find(text);
      });
      taken[i]?.push(took / times);
    });
  }
  return taken.map((rounds, i) => ({ took: Math.min(...rounds), result: results[i] ?? 0 }));
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined;
}
