import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { ChangeQueue, type PackWork } from '../../components/packs/change-queue.ts';
import {
  shelfReducer,
  UNREAD,
  type ShelfAction,
  type ShelfState,
  type Told,
} from '../../components/packs/shelf-state.ts';
import { watchStores } from '../../lib/browser/local-store.ts';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { reasonOf } from '../../lib/i18n/reasons.ts';
import { listPacks, watchLosses } from './own-packs.ts';
import { call } from '../../lib/messages/client.ts';
import { KNOWN_PACKS } from '../../lib/settings/synced-packs.ts';
import { useWarning } from './use-warning.ts';

/** The list of packs, kept up to date; what is done with it is in pack-actions.ts. */
export interface Shelf {
  readonly state: ShelfState;
  dispatch(action: ShelfAction): void;
  tell(told: Told): void;
  /** Reads the list anew. */
  refresh(): Promise<void>;
  /** Does it, has open pages follow, and reads the list anew; says `problem` where that fails. */
  change(problem: string, work: PackWork): Promise<boolean>;
}

export function useShelf(): Shelf {
  const [state, dispatch] = useReducer(shelfReducer, UNREAD);
  const tell = useCallback((told: Told) => dispatch({ type: 'told', told }), []);
  // What is read while a change is to come would show less than is wanted.
  const waitingRef = useRef(0);
  const [isChanging, setChanging] = useState(false);
  useWarning(isChanging);

  const refresh = useCallback(async () => {
    try {
      const listed = await listPacks();
      if (waitingRef.current === 0) dispatch({ type: 'listed', ...listed });
    } catch (error) {
      tell(problemOf(packWords.problem.list, error));
    }
  }, [tell]);

  const queue = useMemo(
    () =>
      new ChangeQueue(
        // First: a pack that was wanted back is put there by the background.
        () => call('packs.changed', {}).finally(refresh),
        (waiting) => {
          waitingRef.current = waiting;
          setChanging(waiting > 0);
        },
      ),
    [refresh],
  );
  const change = useCallback(
    async (problem: string, work: PackWork) => {
      const { failed, unheard } = await queue.add(work);
      if (failed) tell(problemOf(problem, failed.error));
      else if (unheard) tell(problemOf(packWords.problem.follow, unheard.error));
      return !failed;
    },
    [queue, tell],
  );

  useEffect(() => {
    // Right after the extension was installed the background may still be putting its pack there; once
    // it can say what is not marked, it has. Whoever asks it that tells where it does not answer.
    void call('refusal.list', {}).then(refresh, () => undefined);
    // Another tab may have changed it meanwhile.
    const onVisible = () => {
      if (document.visibilityState === 'visible') void refresh();
    };
    document.addEventListener('visibilitychange', onVisible);
    // And so may another machine, though nobody leaves this page.
    const unwatch = watchStores((key) => key === KNOWN_PACKS, onVisible);
    // The background puts back what it can, and tells what is lost.
    const unwatchLosses = watchLosses(() => {
      void call('packs.changed', {}).then(refresh, () => undefined);
    });
    return () => {
      unwatch();
      unwatchLosses();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [refresh]);

  return { state, dispatch, tell, refresh, change };
}

/** What went wrong: in words of ours, and then as it was said where it happened. */
export function problemOf(words: string, error: unknown): Told {
  console.error('Backstory:', words, error);
  const { text, isEnglish } = reasonOf(error);
  return { kind: 'problem', words: [`${words} (`, ')'], name: text, isEnglish };
}
