import type { Page } from 'puppeteer-core';

/**
 * How often these names stand in text that is rendered but cut off by a box around it, such as the
 * far pictures of a carousel. Backstory counts such text and marks it once it comes into view.
 */
export function countClipped(page: Page, names: readonly string[]): Promise<number> {
  return page.evaluate(count, names);
}

/** Runs in the page. */
function count(names: readonly string[]): number {
  const isClipped = (text: Text) => {
    const range = document.createRange();
    range.selectNode(text);
    const box = range.getBoundingClientRect();
    for (let at = text.parentElement; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      if (box.right <= left || box.left >= right || box.bottom <= top || box.top >= bottom)
        return true;
    }
    return false;
  };
  const words = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  const mention = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const hits = node.data.match(mention)?.length ?? 0;
    if (hits > 0 && node.parentElement?.checkVisibility() === true && isClipped(node)) {
      found += hits;
    }
  }
  return found;
}
