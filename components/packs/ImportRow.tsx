import { About } from '../controls/About.tsx';
import { useRef } from 'preact/hooks';
import { importWords } from '../../lib/i18n/import-words.ts';
import { ImportResult } from './ImportResult.tsx';
import { shareOf, type ImportJob, type ImportStage } from './import-queue.ts';
import { Progress } from '../controls/Progress.tsx';

/** What a reader can want of a file that is being added. */
export interface ImportWishes {
  onCancel(): void;
  /** Once more; with `mayReplace` in the place of what the reader was asked about. */
  onAgain(mayReplace: boolean): void;
  onDismiss(): void;
}

interface Props extends ImportWishes {
  job: ImportJob;
  editsOf(packId: string): number;
}

/** One file that is being added, and how that is going. */
export function ImportRow({ job, editsOf, onCancel, onAgain, onDismiss }: Props) {
  const { file, at } = job;
  // One button for all stages: who has pressed it, or is about to, does not lose it.
  const end = useRef<HTMLButtonElement>(null);
  return (
    <li class="import-row">
      <div class="import-head">
        <p class="import-file">
          <bdi>{file.name}</bdi>
        </p>
        <button
          ref={end}
          type="button"
          class="quiet-button"
          aria-disabled={at.stage === 'cancelling'}
          onClick={at.stage === 'ended' ? onDismiss : onCancel}
        >
          {labelOf(at)}
          <About name={file.name} />
        </button>
      </div>
      {at.stage === 'ended' ? (
        <ImportResult
          file={file}
          outcome={at.outcome}
          editsOf={editsOf}
          onDismiss={onDismiss}
          onAgain={(mayReplace) => {
            end.current?.focus();
            onAgain(mayReplace);
          }}
        />
      ) : (
        <UnderWay at={at} />
      )}
    </li>
  );
}

function labelOf({ stage }: ImportStage): string {
  if (stage === 'ended') return importWords.dismiss;
  return stage === 'cancelling' ? importWords.cancelling : importWords.cancel;
}

function UnderWay({ at }: { at: Exclude<ImportStage, { stage: 'ended' }> }) {
  if (at.stage === 'waiting') return <p class="import-phase">{importWords.waiting}</p>;
  const { progress } = at;
  const phase = importWords.phases[progress?.phase ?? 'checking'];
  return (
    <>
      <p class="import-phase">
        {phase}
        {progress !== null && progress.entities > 0 && (
          <> · {importWords.entities(progress.entities)}</>
        )}
      </p>
      <Progress label={phase} share={shareOf(progress)} />
    </>
  );
}
