import type { Page } from 'puppeteer-core';

/**
 * How often these names stand in text that a reader can scroll to in a box of the page. Backstory
 * counts such text and marks it once it comes into view.
 */
export function countClipped(page: Page, names: readonly string[]): Promise<number> {
  return page.evaluate(count, names);
}

/** Runs in the page. */
function count(names: readonly string[]): number {
  const words = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+'));
  const mention = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let found = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const hits = node.nodeValue?.match(mention)?.length ?? 0;
    if (hits === 0 || node.parentElement?.checkVisibility() !== true) continue;
    range.selectNode(node);
    const box = range.getBoundingClientRect();
    for (let at: Element | null = node.parentElement; at; at = at.parentElement) {
      if (at === document.body) break;
      if (!/auto|scroll/.test(getComputedStyle(at).overflow)) continue;
      const { left, right, top, bottom } = at.getBoundingClientRect();
      if (box.right > left && box.left < right && box.bottom > top && box.top < bottom) continue;
      found += hits;
      break;
    }
  }
  return found;
}
