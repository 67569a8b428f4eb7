import AhoCorasick from 'ahocorasick';
import { annotateText } from '../../lib/match/document.ts';
import type { NameIndex } from '../../lib/match/name-index.ts';
import { scan } from '../../lib/match/scan.ts';

/** Finds names in a text; says how many it found. All run in Node and in pages alike. */
export type Finder = (text: string) => number;

/** The scanner alone. Hits within longer ones are not counted, as with the peers. */
export function scanner(index: NameIndex): Finder {
  return (text) => {
    let found = 0;
    let end = 0;
    scan(index, text, { german: () => false }, (start, hits) => {
      const last = hits.at(-1);
      if (start < end || !last) return;
      found++;
      end = last.end;
    });
    return found;
  };
}

/** All that the background does with a text: letters, edges, neighbours, evidence. */
export function recognition(index: NameIndex): Finder {
  return (text) => annotateText(index, text).length;
}

/** The limit: looks at each UTF-16 code unit once and does nothing with it. */
export function readUnits(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) | 0;
  return sum;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The package, and what has to be added to it: word edges, and the longest of what begins first. */
export function ahoCorasick(names: readonly string[]): Finder {
  const automaton = new AhoCorasick([...names]);
  return (text) => {
    const hits: { start: number; end: number }[] = [];
    for (const [last, words] of automaton.search(text)) {
      const end = last + 1;
      if (LETTER.test(text.charAt(end))) continue;
      for (const { length } of words) {
        const start = end - length;
        if (start === 0 || !LETTER.test(text.charAt(start - 1))) hits.push({ start, end });
      }
    }
    hits.sort((a, b) => a.start - b.start || b.end - a.end);
    let found = 0;
    let end = 0;
    for (const hit of hits) {
      if (hit.start < end) continue;
      found++;
      end = hit.end;
    }
    return found;
  };
}
