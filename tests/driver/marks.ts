import type { Frame, Page } from 'puppeteer-core';

/** A mark as the page itself can see it. */
export interface SeenMark {
  /** The marked text, white space as one space. */
  readonly text: string;
  /** Middle of its first line, CSS px in the viewport. */
  readonly x: number;
  readonly y: number;
  /** Name of its highlight in the registry, which tells kinds apart. */
  readonly style: string;
}

/**
 * All marks that are painted, in reading order: what is in a shadow root comes at its host, what is
 * slotted into it at the slot. A range is left out while the page has just cut the text under it.
 */
export function marksOf(page: Page | Frame): Promise<SeenMark[]> {
  return page.evaluate(readMarks);
}

export async function markTexts(page: Page | Frame): Promise<string[]> {
  return (await marksOf(page)).map(({ text }) => text);
}

/** The words that are lit: those of the highlight that comes above all others. */
export function litIn(page: Page | Frame): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()]
      .filter(({ priority }) => priority > 0)
      .flatMap((highlight) => [...highlight])
      .map((range) => {
        const text = document.createRange();
        text.setStart(range.startContainer, range.startOffset);
        text.setEnd(range.endContainer, range.endOffset);
        return text.toString();
      }),
  );
}

/** Runs in the page, and so brings everything with it that it needs. */
function readMarks(): SeenMark[] {
  const marks = [...CSS.highlights].flatMap(([style, highlight]) =>
    [...highlight].map((range) => ({ style, range, path: [] as number[] })),
  );
  for (const { range, path } of marks) {
    path.push(range.startOffset);
    for (let at: Node | null = range.startContainer; at;) {
      const slot: HTMLSlotElement | null =
        at instanceof Element || at instanceof Text ? at.assignedSlot : null;
      const parent: Node | null = slot ?? at.parentNode;
      const siblings: readonly Node[] = slot?.assignedNodes() ?? [...(parent?.childNodes ?? [])];
      path.unshift(siblings.indexOf(at));
      at = parent instanceof ShadowRoot ? parent.host : parent;
    }
  }
  return marks
    .filter(({ range }) => range.endOffset <= (range.endContainer.nodeValue ?? '').length)
    .toSorted(({ path: a }, { path: b }) => {
      const fork = a.findIndex((step, i) => step !== b[i]);
      return (a[fork] ?? -1) - (b[fork] ?? -1);
    })
    .map(({ style, range: { startContainer, startOffset, endContainer, endOffset } }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const [line] = range.getClientRects();
      return {
        text: range.toString().replace(/\s+/g, ' '),
        x: line ? line.left + line.width / 2 : NaN,
        y: line ? line.top + line.height / 2 : NaN,
        style,
      };
    });
}

/** The page's DOM in words, open shadow roots included, without the element that the card is in. */
export function domOf(page: Page | Frame): Promise<string> {
  return page.evaluate(() => {
    const roots: string[] = [];
    const collect = (root: Document | ShadowRoot) => {
      for (const element of root.querySelectorAll('*')) {
        if (!element.shadowRoot) continue;
        roots.push(element.shadowRoot.innerHTML);
        collect(element.shadowRoot);
      }
    };
    collect(document);
    return [document.documentElement.outerHTML, ...roots].join('\n');
  });
}
