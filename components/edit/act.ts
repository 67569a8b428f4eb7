import type { Outcome, Workbench } from '../../lib/kb/edit/workbench.ts';

/**
 * Does something to the pack and says what came of it; null where it failed altogether. `onSaved` is
 * called before what is saved is shown. What `mayLose` words that are written and not saved is not
 * done while there are any.
 */
export type Act = (
  work: (bench: Workbench) => Promise<Outcome>,
  options?: { mayLose?: boolean; onSaved?(): void },
) => Promise<Outcome | null>;
