import { useCallback, useEffect, useReducer, useRef } from 'preact/hooks';
import {
  EMPTY_QUEUE,
  importReducer,
  isImporting,
  nextJob,
  type ImportJob,
} from '../../components/packs/import-queue.ts';
import type { ImportWishes } from '../../components/packs/ImportRow.tsx';
import { importWords } from '../../lib/i18n/import-words.ts';
import type { ImportOutcome } from '../../lib/kb/import/import-pack.ts';
import { importPack } from './own-packs.ts';
import { useWarning } from './use-warning.ts';

/**
 * Imports files one after another, while this page is open.
 * @param onSaving a file was found right, and what was begun of it is gone on with
 */
export function useImports(
  onSaving: () => Promise<unknown>,
  onEnd: (outcome: ImportOutcome, file: string) => Promise<unknown>,
) {
  const [queue, dispatch] = useReducer(importReducer, EMPTY_QUEUE);
  const runningRef = useRef(new AbortController());

  const run = useCallback(
    async ({ id, file, isPrivate, mayReplace }: ImportJob) => {
      runningRef.current = new AbortController();
      let isSaving = false;
      const outcome = await importPack(file, {
        name: file.name,
        isPrivate,
        mayReplace,
        signal: runningRef.current.signal,
        onProgress(progress) {
          dispatch({ type: 'progress', id, progress });
          if (isSaving || progress.phase !== 'saving') return;
          isSaving = true;
          void onSaving();
        },
      }).catch((error: unknown): ImportOutcome => {
        console.error('Backstory: an import failed.', error);
        return { state: 'failed', text: importWords.unexpected };
      });
      // First, so that open pages have heard: who reads the result may close this one at once.
      await onEnd(outcome, file.name);
      dispatch({ type: 'end', id, outcome });
    },
    [onEnd, onSaving],
  );

  const next = nextJob(queue);
  useEffect(() => {
    if (!next) return;
    dispatch({ type: 'start', id: next.id });
    void run(next);
  }, [next, run]);

  useWarning(isImporting(queue));

  const wishes = (id: number): ImportWishes => ({
    onCancel() {
      const job = queue.jobs.find((one) => one.id === id);
      if (job?.at.stage === 'running') runningRef.current.abort();
      dispatch({ type: 'cancel', id });
    },
    onAgain: (mayReplace) => dispatch({ type: 'again', id, mayReplace }),
    onDismiss: () => dispatch({ type: 'dismiss', ids: [id] }),
  });
  return { queue, dispatch, wishes };
}
