import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Change } from '../../lib/kb/edit/edit-records.ts';
import type { ShownEdit, ShownEntity } from '../../lib/kb/edit/show.ts';
import type { Outcome, Workbench } from '../../lib/kb/edit/workbench.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import type { ShownSources } from './SourcesOfPack.tsx';
import { UnsavedContext } from './unsaved.ts';

/** What is shown of a pack while it is edited. */
export interface BenchView {
  /** Null where none is open, or it is not there. */
  readonly entity: ShownEntity | null;
  readonly sources: ShownSources;
  readonly edits: readonly ShownEdit[];
  /** What an undo would take back. */
  readonly last: Change | undefined;
}

/** What was done last, or why it was not. */
export type Told =
  | { readonly is: 'done' | 'undone'; readonly change: Pick<Change, 'what' | 'name'> }
  | { readonly is: 'problem'; readonly text: string };

const UNSAVED: Told = { is: 'problem', text: editStrings.saveFirst };

/** Keeps what is shown up to date with what is saved. Null until it was read for the first time. */
export function useBench(bench: Workbench, id: EntityId | null, onChanged: () => void) {
  const [view, setView] = useState<(BenchView & { of: EntityId | null }) | null>(null);
  const unsaved = useContext(UnsavedContext);
  const [told, setTold] = useState<Told | null>(null);
  const wantedRef = useRef(id);
  const show = useCallback(async () => {
    const [entity, sources, edits, last] = await Promise.all([
      id === null ? null : bench.entity(id),
      bench.sources(),
      bench.edits(),
      bench.last(),
    ]);
    // The reader may have gone on meanwhile, and what they see now may have been read faster.
    if (wantedRef.current === id) setView({ of: id, entity, sources, edits, last });
    return last;
  }, [bench, id]);
  useEffect(() => {
    wantedRef.current = id;
    show().catch((error: unknown) => setTold(failure(error)));
  }, [show, id]);

  const act: Act = useCallback(
    async (work, { mayLose = false, onSaved } = {}) => {
      if (mayLose && unsaved.isAny) {
        setTold(UNSAVED);
        return null;
      }
      try {
        const outcome = await work(bench);
        if (outcome.state === 'saved') onSaved?.();
        const change = await show();
        setTold(toldOf(outcome, change));
        if (outcome.state === 'saved') onChanged();
        return outcome;
      } catch (error) {
        setTold(failure(error));
        return null;
      }
    },
    [bench, unsaved, show, onChanged],
  );
  const undo = useCallback(async () => {
    if (unsaved.isAny) return setTold(UNSAVED);
    try {
      const undone = await bench.undo();
      await show();
      if (undone.state === 'undone') setTold({ is: 'undone', change: undone.change });
      else setTold({ is: 'problem', text: editStrings.notUndone[undone.state] });
      if (undone.state === 'undone') onChanged();
    } catch (error) {
      setTold(failure(error));
    }
  }, [bench, unsaved, show, onChanged]);
  /** Does something that could lose what is written and not saved, unless there is anything. */
  const ifSaved = (work: () => void) => {
    if (unsaved.isAny) setTold(UNSAVED);
    else work();
  };
  return { view: view?.of === id ? view : null, told, act, undo, ifSaved };
}

function toldOf(outcome: Outcome, change: Change | undefined): Told | null {
  // The form that was refused says so itself.
  if (outcome.state === 'refused') return null;
  if (outcome.state === 'saved') return change ? { is: 'done', change } : null;
  return { is: 'problem', text: editStrings.outcomes[outcome.state] };
}

function failure(error: unknown): Told {
  console.error('Backstory: an edit failed.', error);
  const { noRoom, failed } = editStrings.outcomes;
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  return { is: 'problem', text: isFull ? noRoom : failed };
}
