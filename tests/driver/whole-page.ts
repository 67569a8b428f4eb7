import type { Page } from 'puppeteer-core';

/** Where a mark stands after its page was scrolled to it. */
export interface PlacedMark {
  readonly text: string;
  /** Middle of its first line, CSS px in the viewport; NaN where it has none. */
  readonly x: number;
  readonly y: number;
  /** Something else of the page lies over it, where no pointer gets to it. */
  readonly covered: boolean;
}

/**
 * Finds every mark by scrolling through the page, as only those near the viewport are painted, and
 * counts them. `showMark` goes back to one of them.
 */
export function countMarks(page: Page): Promise<number> {
  return page.evaluate(collect);
}

/** Scrolls to the mark of that number, in reading order as far as scrolling found it. */
export function showMark(page: Page, number: number): Promise<PlacedMark | null> {
  return page.evaluate(show, number);
}

/** Runs in the page; leaves the ranges in a variable, which no script of an inert page meets. */
async function collect(): Promise<number> {
  const known = new Map<Node, Set<number>>();
  const found: AbstractRange[] = [];
  for (let top = 0; ; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    // Told that a block came near, Backstory paints it a frame later.
    await new Promise<void>((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)));
    });
    for (const range of [...CSS.highlights.values()].flatMap((highlight) => [...highlight])) {
      const offsets = known.get(range.startContainer) ?? new Set();
      if (offsets.has(range.startOffset)) continue;
      known.set(range.startContainer, offsets.add(range.startOffset));
      found.push(range);
    }
    if (top + innerHeight >= document.documentElement.scrollHeight) break;
  }
  found.sort((a, b) => {
    const place = a.startContainer.compareDocumentPosition(b.startContainer);
    if (place === 0) return a.startOffset - b.startOffset;
    return place & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });
  Reflect.set(globalThis, 'foundMarks', found);
  return found.length;
}

/** Runs in the page. */
async function show(number: number): Promise<PlacedMark | null> {
  // What `collect` has left there.
  const found = Reflect.get(globalThis, 'foundMarks') as AbstractRange[] | undefined;
  const mark = found?.[number];
  const element = mark?.startContainer.parentElement;
  if (!mark || !element) return null;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)));
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  const [line] = range.getClientRects();
  const x = line ? line.left + line.width / 2 : NaN;
  const y = line ? line.top + line.height / 2 : NaN;
  const hit = line ? document.elementFromPoint(x, y) : null;
  return {
    text: range.toString().replace(/\s+/g, ' '),
    x,
    y,
    covered: hit === null || !(hit.contains(element) || element.contains(hit)),
  };
}
