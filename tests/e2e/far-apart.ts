import type { Page } from 'puppeteer-core';
import { eventually } from '../driver/wait.ts';
import { pageWith } from './suite.ts';

const GAP = '<div style="height: 3000px"></div>';

/** A page with two mentions of Wang Yi, neither of them in view at first, nor both at once. */
export const FAR_APART = pageWith(`${GAP}<p>Wang Yi came.</p>${GAP}<p>Wang Yi left.</p>${GAP}`);

/** Which mentions can be seen, from 0, once it is that one. */
export function inView(page: Page, wanted: number): Promise<number[]> {
  const seen = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('p')].flatMap((one, i) => {
        const { top, bottom } = one.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight ? [i] : [];
      }),
    );
  return eventually(seen, (found) => found.join() === String(wanted));
}
