import type { Mention } from './entities.ts';
import type { NameIndex } from './name-index.ts';
import { startReading, type PageText } from './reading.ts';

/**
 * What a whole text mentions, in order. A line is to a text what a block is to a page: no name goes
 * on over its end, and all lines together are one reading. Lines end at line feeds, the carriage
 * return before one belongs to the ending. Offsets are UTF-16 code units in `text`, end exclusive.
 */
export function annotateText(index: NameIndex, text: string): Mention[] {
  const lines = linesOf(text);
  const found = startReading(index).update({ add: lines, remove: [] });
  // The key of a line is where it starts.
  return lines.flatMap(({ key }) =>
    (found.get(key) ?? []).map((mention) => ({
      ...mention,
      start: key + mention.start,
      end: key + mention.end,
    })),
  );
}

/** The lines that hold anything, each with its start for a key. */
function linesOf(text: string): PageText[] {
  const lines: PageText[] = [];
  let start = 0;
  while (start < text.length) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 ? text.length : feed;
    const end = feed > start && text[feed - 1] === '\r' ? feed - 1 : next;
    if (end > start) lines.push({ key: start, text: text.slice(start, end) });
    start = next + 1;
  }
  return lines;
}
