import { elementAround } from './elements.ts';
import { markRects } from './hit-test.ts';
import type { Mark, MarkedRun } from './marks.ts';
import { locate } from './runs.ts';

/**
 * Scrolls a mark into the middle of the view. At once: a page that scrolls smoothly would leave the
 * reader guessing where it will stop.
 */
export function scrollToMark({ run }: MarkedRun, mark: Mark): void {
  elementAround(locate(run, mark.start, 'start').node)?.scrollIntoView({
    block: 'center',
    behavior: 'instant',
  });
  // A paragraph longer than the screen is in view when its mark is not.
  const [line] = markRects({ run }, mark);
  if (!line || (line.top >= 0 && line.bottom <= innerHeight)) return;
  scrollBy({ top: line.top - innerHeight / 2, behavior: 'instant' });
}
