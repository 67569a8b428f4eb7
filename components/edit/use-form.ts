import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../lib/kb/edit/workbench.ts';
import { NO_PROBLEMS, problemsByPath, type Problems } from './problems.ts';

/** A draft that is being written, and what came of saving it. */
export interface Form<D> {
  readonly draft: D;
  readonly isDirty: boolean;
  readonly isSaving: boolean;
  readonly problems: Problems;
  change(part: Partial<D>): void;
  submit(event: Event): void;
  reset(): void;
}

/** Keeps a draft until it is saved. */
export function useForm<D extends object>(
  initial: D,
  save: (draft: D) => Promise<Outcome | null>,
): Form<D> {
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [isSaving, setSaving] = useState(false);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(initial);
  useLeaveWarning(isDirty);
  const submit = async () => {
    setSaving(true);
    const outcome = await save(draft);
    setSaving(false);
    setProblems(outcome?.state === 'refused' ? problemsByPath(outcome.problems) : NO_PROBLEMS);
  };
  return {
    draft,
    isDirty,
    isSaving,
    problems,
    change: (part) => setDraft({ ...draft, ...part }),
    submit: (event) => {
      event.preventDefault();
      if (!isSaving) void submit();
    },
    reset: () => {
      setDraft(initial);
      setProblems(NO_PROBLEMS);
    },
  };
}

/** The browser asks before a tab with unsaved words is closed. */
function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return undefined;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);
}
