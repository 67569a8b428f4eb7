import { chance, pick } from './chance.ts';

/** Frequent English words, the most frequent first. */
const WORDS =
  'the of and to in a is that for it as was with be by on not he his but at are this have had from they which one you were her all she there would their we him been has when who will no more if out so what up said about than into them can only other time new some could these two may first then do any like my now over such our even most me state after also made many did must before back through years where much your way well down should because long each people those take own day both life last great year off against used work place right high small end public great house world men come still few night water general left number until always away going given however early less often money house far white across nothing government during war city country national report minister week talks officials market prices police court company election border trade president party plan deal leaders members vote law month region local power group members agreement security health economy study climate energy university research children school family market industry budget billion percent million'.split(
    ' ',
  );
/** Capitalised words of which no name is made: days, peoples, beginnings of titles. */
const CAPITALISED =
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January March April June July September October European American African Asian Parliament Senate Congress English French Spanish Atlantic Pacific Mr Mrs Dr Prime Minister Internet Christmas'.split(
    ' ',
  );

/** One word in so many is capitalised without being one of the names. */
const CAPITALISED_EVERY = 25;

/**
 * Plain text of about `size` UTF-16 code units: sentences of frequent words, in which one of `names`
 * stands after `gap` words on average. A line is a paragraph.
 */
export function madeUpText(size: number, names: readonly string[], gap: number, seed = 7): string {
  const lines: string[] = [];
  const next = chance(seed);
  for (let length = 0; length < size;) {
    const line = Array.from({ length: 4 }, () => sentence(next, names, gap)).join(' ');
    lines.push(line);
    length += line.length + 1;
  }
  return lines.join('\n');
}

function sentence(next: () => number, names: readonly string[], gap: number): string {
  const length = 8 + Math.floor(next() * 16);
  const words = Array.from({ length }, () => {
    if (names.length > 0 && next() < 1 / gap) return pick(next, names);
    if (next() < 1 / CAPITALISED_EVERY) return pick(next, CAPITALISED);
    // Squared, so that the frequent words come more often.
    return WORDS[Math.floor(next() ** 2 * WORDS.length)] ?? 'the';
  });
  const [first = ''] = words;
  return `${first.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`;
}

/** The same as a page: a paragraph for each line, headings and inline markup between. */
export function madeUpPage(size: number, names: readonly string[], gap: number): string {
  const blocks = madeUpText(size, names, gap)
    .split('\n')
    .map((line, i) => {
      const words = line.split(' ');
      const at = 3 + (i % 5);
      words[at] = `<em>${words[at] ?? ''}</em>`;
      words[at + 4] = `<a href="#${String(i)}">${words[at + 4] ?? ''}</a>`;
      const block = `<p>${words.join(' ')}</p>\n`;
      return i % 12 === 0 ? `<h2>Part ${String(i / 12 + 1)}</h2>\n${block}` : block;
    });
  return pageOf(blocks.join('\n'));
}

export function pageOf(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made up</title></head><body>${body}</body></html>`;
}
