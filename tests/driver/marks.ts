import type { Page } from 'puppeteer-core';

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
export function marksOf(page: Page): Promise<SeenMark[]> {
  return page.evaluate(readMarks);
}

export async function markTexts(page: Page): Promise<string[]> {
  return (await marksOf(page)).map(({ text }) => text);
}

/** Runs in the page. */
function readMarks(): SeenMark[] {
  const pathTo = (node: Node): number[] => {
    const path: number[] = [];
    for (let at = node; ;) {
      const slot = at instanceof Element || at instanceof Text ? at.assignedSlot : null;
      const parent = slot ?? at.parentNode;
      if (!parent) return path;
      const children = slot?.assignedNodes() ?? [...parent.childNodes];
      path.unshift(children.indexOf(at as ChildNode));
      at = parent instanceof ShadowRoot ? parent.host : parent;
    }
  };
  const isBefore = (a: number[], b: number[]) => {
    const i = a.findIndex((step, k) => step !== b[k]);
    return (a[i] ?? -1) - (b[i] ?? -1);
  };
  const marks = [...CSS.highlights].flatMap(([style, highlight]) =>
    [...highlight].map((range) => ({ style, range })),
  );
  return marks
    .filter(({ range }) => range.endOffset <= (range.endContainer.nodeValue ?? '').length)
    .map(({ style, range: { startContainer, startOffset, endContainer, endOffset } }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const [line] = range.getClientRects();
      return {
        mark: {
          text: range.toString().replace(/\s+/g, ' '),
          x: line ? line.left + line.width / 2 : NaN,
          y: line ? line.top + line.height / 2 : NaN,
          style,
        },
        place: [...pathTo(startContainer), startOffset],
      };
    })
    .toSorted((a, b) => isBefore(a.place, b.place))
    .map(({ mark }) => mark);
}

/** The page's DOM in words, open shadow roots included, without the element that the card is in. */
export function domOf(page: Page): Promise<string> {
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
