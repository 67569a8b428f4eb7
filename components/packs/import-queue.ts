import type { ImportOutcome, ImportProgress } from '../../lib/kb/import/import-pack.ts';

/** One file on its way into the packs. */
export interface ImportJob {
  readonly id: number;
  readonly file: File;
  readonly isPrivate: boolean;
  /** True once the reader wants it though it is older than what is there, or another file of that version. */
  readonly mayReplace: boolean;
  readonly at: ImportStage;
}

export type ImportStage =
  | { readonly stage: 'waiting' }
  /** `progress` is null until the first word of it. */
  | { readonly stage: 'running' | 'cancelling'; readonly progress: ImportProgress | null }
  | { readonly stage: 'ended'; readonly outcome: ImportOutcome };

/** Files in the order in which they came; at most one of them runs. */
export interface ImportQueue {
  readonly jobs: readonly ImportJob[];
  readonly nextId: number;
}

export const EMPTY_QUEUE: ImportQueue = { jobs: [], nextId: 1 };

export type ImportAction =
  | { readonly type: 'add'; readonly files: readonly File[]; readonly isPrivate: boolean }
  | { readonly type: 'start'; readonly id: number }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ImportProgress }
  | { readonly type: 'end'; readonly id: number; readonly outcome: ImportOutcome }
  | { readonly type: 'cancel'; readonly id: number }
  /** Once more, after it has ended; with `mayReplace` in the place of what the reader was asked about. */
  | { readonly type: 'again'; readonly id: number; readonly mayReplace: boolean }
  | { readonly type: 'dismiss'; readonly ids: readonly number[] };

export function importReducer(queue: ImportQueue, action: ImportAction): ImportQueue {
  switch (action.type) {
    case 'add':
      return added(queue, action.files, action.isPrivate);
    case 'start':
      return moved(queue, action.id, ({ stage }) =>
        stage === 'waiting' ? { stage: 'running', progress: null } : undefined,
      );
    case 'progress':
      return moved(queue, action.id, ({ stage }) =>
        // One that is being cancelled reports until it has heard of that.
        stage === 'running' || stage === 'cancelling'
          ? { stage, progress: action.progress }
          : undefined,
      );
    case 'end':
      return moved(queue, action.id, () => ({ stage: 'ended', outcome: action.outcome }));
    case 'cancel':
      return moved(queue, action.id, cancelled);
    case 'again':
      return { ...queue, jobs: queue.jobs.map((job) => again(job, action)) };
    case 'dismiss':
      return { ...queue, jobs: queue.jobs.filter((job) => !isDismissed(job, action.ids)) };
  }
}

/** The file whose turn it is; undefined while another one runs, and when none waits. */
export function nextJob({ jobs }: ImportQueue): ImportJob | undefined {
  if (jobs.some(({ at }) => isRunning(at))) return undefined;
  return jobs.find(({ at }) => at.stage === 'waiting');
}

/** True while something would be lost by leaving. */
export function isImporting({ jobs }: ImportQueue): boolean {
  return jobs.some(({ at }) => at.stage !== 'ended');
}

/** Between 0 and 1: checking and saving each read the whole file. Null where nothing is known yet. */
export function shareOf(progress: ImportProgress | null): number | null {
  if (!progress || progress.total === 0) return null;
  const half = Math.min(1, progress.done / progress.total) / 2;
  switch (progress.phase) {
    case 'checking':
      return half;
    case 'saving':
      return 0.5 + half;
    case 'finishing':
      return 1;
  }
}

function added(queue: ImportQueue, files: readonly File[], isPrivate: boolean): ImportQueue {
  const jobs = files.map((file, i): ImportJob => {
    const id = queue.nextId + i;
    return { id, file, isPrivate, mayReplace: false, at: { stage: 'waiting' } };
  });
  return { jobs: [...queue.jobs, ...jobs], nextId: queue.nextId + files.length };
}

/** What has not begun ends at once; what runs ends by itself, and says how. */
function cancelled(at: ImportStage): ImportStage | undefined {
  if (at.stage === 'waiting') return { stage: 'ended', outcome: { state: 'cancelled' } };
  return at.stage === 'running' ? { stage: 'cancelling', progress: at.progress } : undefined;
}

function again(job: ImportJob, { id, mayReplace }: { id: number; mayReplace: boolean }): ImportJob {
  if (job.id !== id || job.at.stage !== 'ended') return job;
  return { ...job, mayReplace: job.mayReplace || mayReplace, at: { stage: 'waiting' } };
}

function isDismissed({ id, at }: ImportJob, ids: readonly number[]): boolean {
  return at.stage === 'ended' && ids.includes(id);
}

function isRunning({ stage }: ImportStage): boolean {
  return stage === 'running' || stage === 'cancelling';
}

function moved(
  queue: ImportQueue,
  id: number,
  next: (at: ImportStage) => ImportStage | undefined,
): ImportQueue {
  const jobs = queue.jobs.map((job) => {
    const at = job.id === id ? next(job.at) : undefined;
    return at ? { ...job, at } : job;
  });
  return { ...queue, jobs };
}
