import { About } from '../controls/About.tsx';
import { changesInWords, importWords } from '../../lib/i18n/import-words.ts';
import type { PackChanges } from '../../lib/kb/import/differences.ts';
import type { ImportOutcome } from '../../lib/kb/import/import-pack.ts';
import { Named } from '../controls/Named.tsx';
import type { ImportWishes } from './ImportRow.tsx';
import { ProblemList } from './ProblemList.tsx';

interface Props extends Pick<ImportWishes, 'onAgain' | 'onDismiss'> {
  file: File;
  outcome: ImportOutcome;
  editsOf(packId: string): number;
}

/** What became of a file, and what can be done about it. */
export function ImportResult({ file, outcome, editsOf, onAgain, onDismiss }: Props) {
  const name = <About name={file.name} />;
  const button = (label: string, onClick: () => void) => (
    <button type="button" class="button" onClick={onClick}>
      {label}
      {name}
    </button>
  );
  const { state } = outcome;
  return (
    <div class={`import-result is-${state}`}>
      <Words outcome={outcome} editsOf={editsOf} />
      {state === 'older' && (
        <div class="buttons">
          {button(importWords.replaceAnyway, () => onAgain(true))}
          {button(importWords.keepNewer, onDismiss)}
        </div>
      )}
      {state === 'other' && (
        <div class="buttons">
          {button(importWords.replace, () => onAgain(true))}
          {button(importWords.keepMine, onDismiss)}
        </div>
      )}
      {(state === 'busy' || state === 'failed') && (
        <div class="buttons">{button(importWords.again, () => onAgain(false))}</div>
      )}
    </div>
  );
}

function Words({ outcome, editsOf }: Pick<Props, 'outcome' | 'editsOf'>) {
  switch (outcome.state) {
    case 'installed':
      return <Installed outcome={outcome} edits={editsOf(outcome.packId)} />;
    case 'refused':
      return <ProblemList {...outcome} />;
    case 'older':
      return (
        <p>
          <Named words={importWords.older} name={outcome.title} />{' '}
          {importWords.olderThan(outcome.has, outcome.file)}
        </p>
      );
    case 'other':
      return <Other outcome={outcome} />;
    case 'busy':
      return (
        <p>
          <Named words={importWords.busy} name={outcome.title} />
        </p>
      );
    case 'cancelled':
      return <p>{importWords.cancelled}</p>;
    case 'failed':
      return (
        <p>
          {importWords.failed} <bdi>{outcome.text}</bdi>
        </p>
      );
  }
}

type InstalledOutcome = Extract<ImportOutcome, { state: 'installed' }>;

function Installed({ outcome, edits }: { outcome: InstalledOutcome; edits: number }) {
  const { title, version, counts, update } = outcome;
  const { installed, updated, changes, unchanged, editsStay } = importWords;
  if (!update) {
    return (
      <p>
        <Named words={installed(counts)} name={title} />
      </p>
    );
  }
  const lines = linesOf(update, changes);
  return (
    <>
      <p>
        <Named words={updated(version)} name={title} /> {lines.length === 0 && unchanged}{' '}
        {edits > 0 && editsStay(edits)}
      </p>
      <Changes lines={lines} />
    </>
  );
}

type OtherOutcome = Extract<ImportOutcome, { state: 'other' }>;

function Other({ outcome: { title, version, update } }: { outcome: OtherOutcome }) {
  const { different, wouldChange } = importWords;
  return (
    <>
      <p>
        <Named words={different(version)} name={title} />
      </p>
      <Changes lines={linesOf(update, wouldChange)} />
    </>
  );
}

type Labels = Readonly<Record<'added' | 'changed' | 'removed', string>>;

/** What an update changes: a label, and how many of what. */
function linesOf(update: PackChanges, labels: Labels) {
  return (['added', 'changed', 'removed'] as const)
    .map((what) => [labels[what], changesInWords(update, what)] as const)
    .filter(([, words]) => words !== '');
}

function Changes({ lines }: { lines: ReturnType<typeof linesOf> }) {
  if (lines.length === 0) return null;
  return (
    <dl class="import-changes">
      {lines.map(([what, words]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
