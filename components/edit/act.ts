import type { Outcome, Workbench } from '../../lib/kb/edit/workbench.ts';

/**
 * Does something to the pack and says what came of it; null where it failed altogether. `onSaved` is
 * called before what is saved is shown.
 */
export type Act = (
  work: (bench: Workbench) => Promise<Outcome>,
  options?: { onSaved?(): void },
) => Promise<Outcome | null>;
