import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { startReading } from '../../../lib/match/reading.ts';
import { markRange, type Mark as PageMark } from '../../../lib/page/marks.ts';
import { PageText } from '../../../lib/page/page-text.ts';
import type { MadeUpName } from '../made-up-names.ts';
import { alternation, indexForPage, namesForPage } from './page-names.ts';

/** Ways to mark the names on a page, the bare reading of it as the limit of all. */
export type Contender = 'read' | 'units' | 'ours' | 'replace' | 'regexp' | 'mark';

/** What one of them did. Times are milliseconds. */
export interface Marked {
  /** Script time, without `matching`. */
  readonly script: number;
  /** What of ours the background does in its own process, done here in the page. */
  readonly matching: number;
  /** The layout that the page needs afterwards. */
  readonly layout: number;
  /** The texts of the marks. */
  readonly found: readonly string[];
}

interface Prepared {
  run(): { matching: number; found: string[] };
  undo(): void;
}

/** Makes ready what a content script would have before it meets the page. */
export function prepare(contender: Contender, count: number): Prepared {
  const bare = contender === 'read' || contender === 'units';
  return prepareFor(contender, bare ? [] : namesForPage(document.body.textContent, count));
}

/** Marks those names, once. */
export function markAll(contender: Contender, names: readonly MadeUpName[]): Marked {
  return runOnce(prepareFor(contender, names));
}

function prepareFor(contender: Contender, names: readonly MadeUpName[]): Prepared {
  switch (contender) {
    case 'read':
      return { run: () => nothingFound(readBare), undo: nothing };
    case 'units':
      return { run: () => nothingFound(readUnits), undo: nothing };
    case 'ours':
      return ours(indexForPage(names));
    case 'replace':
      return replaceText(alternation(names));
    case 'regexp':
      return markRegExp(alternation(names));
    case 'mark':
      return markEach(names.map(({ text }) => text));
  }
}

/** Runs it once, and has the page laid out afterwards. */
export function runOnce({ run }: Prepared): Marked {
  layOut();
  const start = performance.now();
  const { matching, found } = run();
  const done = performance.now();
  layOut();
  return {
    script: done - start - matching,
    matching,
    layout: performance.now() - done,
    found,
  };
}

function layOut(): number {
  return document.documentElement.offsetHeight;
}

const nothing = () => {};
/** The sum that `read` makes must be looked at, or an engine may leave the work out. */
const nothingFound = (read: () => number) => ({ matching: read() > -Infinity ? 0 : 1, found: [] });

function walker(): TreeWalker {
  return document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
}

/** The limit for a cold page: reads all text once. */
function readBare(): number {
  const nodes = walker();
  let length = 0;
  // All that SHOW_TEXT lets through is Text; asking each would cost more than reading it.
  while (nodes.nextNode()) length += (nodes.currentNode as Text).data.length;
  return length;
}

/** The limit for a warm one: reads all text, and looks at each of its units. */
function readUnits(): number {
  const nodes = walker();
  let sum = 0;
  while (nodes.nextNode()) {
    // As above.
    const { data } = nodes.currentNode as Text;
    for (let i = 0; i < data.length; i++) sum = (sum + data.charCodeAt(i)) | 0;
  }
  return sum;
}

/** The code of the page script on the whole page at once, with the matcher in the page. */
function ours(index: ReturnType<typeof indexForPage>): Prepared {
  const highlight = new Highlight();
  return {
    run() {
      const runs = [...new PageText().read(document)].filter((run) => run !== null);
      const texts = runs.map((run) => ({ key: run.key, text: run.text }));
      const start = performance.now();
      const mentions = startReading(index).update({ add: texts, remove: [] });
      const matching = performance.now() - start;
      const found: string[] = [];
      runs.forEach((run, i) => {
        for (const { start: from, end: to, packId, entityId, why } of mentions.get(run.key) ?? []) {
          const mark: PageMark = {
            start: from,
            end: to,
            entity: { packId, entityId, kind: 'organization' },
            why,
          };
          highlight.add(markRange(run, mark));
          found.push(texts[i]?.text.slice(from, to) ?? '');
        }
      });
      CSS.highlights.set('bench', highlight);
      return { matching, found };
    },
    undo() {
      highlight.clear();
      CSS.highlights.delete('bench');
    },
  };
}

function replaceText(find: RegExp): Prepared {
  let finder: { revert(): void } | undefined;
  return {
    run() {
      const found: string[] = [];
      finder = findAndReplaceDOMText(document.body, {
        find,
        preset: 'prose',
        replace(portion, [text]) {
          const mark = document.createElement('mark');
          mark.textContent = portion.text;
          if (portion.index === 0) found.push(text);
          return mark;
        },
      });
      return { matching: 0, found };
    },
    undo: () => finder?.revert(),
  };
}

function markRegExp(find: RegExp): Prepared {
  const marker = new Mark(document.body);
  return {
    run() {
      const found: string[] = [];
      const each = (mark: Element) => found.push(mark.textContent);
      marker.markRegExp(find, { each });
      return { matching: 0, found };
    },
    undo: () => {
      marker.unmark();
    },
  };
}

/** As its documentation shows it: a list of words, each looked for in turn. */
function markEach(names: readonly string[]): Prepared {
  const marker = new Mark(document.body);
  return {
    run() {
      const found: string[] = [];
      const each = (mark: Element) => found.push(mark.textContent);
      const exact = {
        separateWordSearch: false,
        accuracy: 'exactly',
        caseSensitive: true,
      } as const;
      marker.mark([...names], { ...exact, diacritics: false, each });
      return { matching: 0, found };
    },
    undo: () => {
      marker.unmark();
    },
  };
}
