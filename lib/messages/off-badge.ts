import { setBadge } from '../browser/badge.ts';
import type { PageTarget } from '../browser/pages.ts';
import { controlWords } from '../i18n/control-words.ts';

/** Says on our button in the toolbar that Backstory is off in the page of a tab, or takes that back. */
export function showOff(tabId: number, isOff: boolean): Promise<void> {
  return setBadge(tabId, isOff ? controlWords.badge : '');
}

/** The same answers; what a page is answered, and not a frame, is shown on the button as well. */
export function shown<P extends PageTarget, R extends readonly unknown[]>(
  isOn: (page: P, ...rest: R) => Promise<boolean>,
): (page: P, ...rest: R) => Promise<boolean> {
  return async (page, ...rest) => {
    const is = await isOn(page, ...rest);
    if (page.frameId === 0) void showOff(page.tabId, !is);
    return is;
  };
}
