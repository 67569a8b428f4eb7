import { useEffect, useState } from 'preact/hooks';
import type { Outcome } from '../../lib/kb/edit/workbench.ts';
import { NO_PROBLEMS, problemsByPath, type Problems } from './problems.ts';
import { useUnsaved } from './unsaved.ts';

/** A draft that is being written, and what came of saving it. */
export interface Form<D> {
  readonly draft: D;
  readonly isDirty: boolean;
  /** What is saved has changed since the reader began to write. */
  readonly isOutdated: boolean;
  readonly isSaving: boolean;
  readonly problems: Problems;
  change(part: Partial<D>): void;
  submit(event: Event): void;
  reset(): void;
}

/** What the reader has written, and the text of the draft with which they began. */
interface Written<D> {
  readonly draft: D;
  readonly began: string;
}

/** Shows what is saved, `initial`, until the reader writes, and then what they write until it is saved. */
export function useForm<D extends object>(
  initial: D,
  save: (draft: D) => Promise<Outcome | null>,
): Form<D> {
  const [written, setWritten] = useState<Written<D> | null>(null);
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [isSaving, setSaving] = useState(false);
  const draft = written?.draft ?? initial;
  const saved = JSON.stringify(initial);
  const isDirty = JSON.stringify(draft) !== saved;
  useUnsaved(isDirty && !isSaving);
  useLeaveWarning(isDirty);
  const change = (part: Partial<D>) => {
    const next = { ...draft, ...part };
    const began = written?.began ?? saved;
    setWritten(JSON.stringify(next) === began ? null : { draft: next, began });
  };
  const submit = async () => {
    setSaving(true);
    const outcome = await save(draft);
    setSaving(false);
    setProblems(outcome?.state === 'refused' ? problemsByPath(outcome.problems) : NO_PROBLEMS);
    // What was written while it was being saved stays.
    if (outcome?.state === 'saved') setWritten((now) => (now === written ? null : now));
  };
  return {
    draft,
    isDirty,
    isOutdated: isDirty && !isSaving && written?.began !== saved,
    isSaving,
    problems,
    change,
    submit: (event) => {
      event.preventDefault();
      if (!isSaving) void submit();
    },
    reset: () => {
      setWritten(null);
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
