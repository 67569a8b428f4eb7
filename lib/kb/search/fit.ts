import { hasWord, placeOf, wordsIn, type FoldedWord } from './words.ts';

/** How texts fit a question. */
export interface Fit {
  /** More is better: a whole word before the beginning of one, the first text before others. */
  readonly rank: number;
  /** Which of the texts has most of the words. */
  readonly text: number;
  /** Where the first of those stands in it. */
  readonly from: number;
  readonly to: number;
}

/** How the texts of one entry fit; undefined where one of the words is in none of them. */
export function fitOf(texts: readonly string[], asked: readonly FoldedWord[]): Fit | undefined {
  const words = texts.map(wordsIn);
  let rank = Infinity;
  for (const ask of asked) {
    const own = Math.max(0, ...words.map((inText, i) => rankIn(inText, ask, i === 0)));
    if (own === 0) return undefined;
    rank = Math.min(rank, own);
  }
  const counts = words.map((inText) => asked.filter((ask) => isIn(inText, ask)).length);
  const text = counts.indexOf(Math.max(...counts));
  const within = texts[text] ?? '';
  const places = words[text]?.flatMap((word) =>
    asked.flatMap((ask) => placeOf(within, word, ask) ?? []),
  );
  const [first] = (places ?? []).toSorted((a, b) => a.from - b.from);
  return first && { rank, text, ...first };
}

function rankIn(words: readonly FoldedWord[], ask: FoldedWord, isFirst: boolean): number {
  const having = words.filter((word) => hasWord(word, ask));
  if (having.length === 0) return 0;
  const isWhole = ask.isUnspaced || having.some(({ text }) => text === ask.text);
  return 1 + (isWhole ? 2 : 0) + (isFirst ? 1 : 0);
}

function isIn(words: readonly FoldedWord[], ask: FoldedWord): boolean {
  return words.some((word) => hasWord(word, ask));
}
