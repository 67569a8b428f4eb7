import type { EntityKind } from '../../lib/pack/schema.ts';
import { markRects } from '../../lib/page/hit-test.ts';
import type { Look } from '../../lib/page/look.ts';
import { shownMarks } from '../../lib/page/marked-runs.ts';
import type { MarkedRun } from '../../lib/page/marks.ts';

/** CSS px from one tick to the next, at least: more than that no eye tells apart. */
export const PITCH = 3;

/**
 * The ticks of a page, by their row from 0 at the top of the window, each of the kind that is first
 * mentioned there; none where the page does not scroll. Measures one text a step.
 */
export function* rowsOf(
  runs: Iterable<MarkedRun>,
  { hidden }: Pick<Look, 'hidden'>,
): Generator<void, Map<number, EntityKind>> {
  const rows = new Map<number, EntityKind>();
  for (const marked of runs) {
    const { run, marks } = shownMarks(marked);
    for (const mark of marks) {
      const { kind } = mark.entity;
      if (kind === 'private' || hidden.includes(kind)) continue;
      const [line] = markRects({ run }, mark);
      const { scrollHeight } = document.documentElement;
      if (!line || scrollHeight <= innerHeight) continue;
      const place = (scrollY + (line.top + line.bottom) / 2) / scrollHeight;
      const row = Math.floor((place * innerHeight) / PITCH);
      if (place >= 0 && place < 1 && !rows.has(row)) rows.set(row, kind);
    }
    yield;
  }
  return rows;
}
