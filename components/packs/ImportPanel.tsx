import { importWords } from '../../lib/i18n/import-words.ts';
import { FileButton } from '../controls/FileButton.tsx';
import { ImportRow, type ImportWishes } from './ImportRow.tsx';
import type { ImportQueue } from './import-queue.ts';

/** The endings of the files that packs come in. */
export const PACK_FILES = '.json,.gz';

interface Props {
  queue: ImportQueue;
  isPrivate: boolean;
  wishes(id: number): ImportWishes;
  /** The reader's edits of a pack. */
  editsOf(packId: string): number;
  onPrivate(isPrivate: boolean): void;
  onFiles(files: readonly File[]): void;
  onCloseAll(): void;
}

/** How packs are added: from files, one after another. */
export function ImportPanel(props: Props) {
  const { queue, isPrivate, wishes, editsOf, onPrivate, onFiles, onCloseAll } = props;
  const ended = queue.jobs.filter(({ at }) => at.stage === 'ended');
  return (
    <section class="import" aria-labelledby="import">
      <h3 id="import">{importWords.title}</h3>
      <p class="import-private" id="import-private">
        {importWords.private}
      </p>
      <p class="check">
        <input
          id="import-is-private"
          type="checkbox"
          checked={isPrivate}
          aria-describedby="import-private"
          onChange={({ currentTarget }) => onPrivate(currentTarget.checked)}
        />
        <label for="import-is-private">{importWords.privateLabel}</label>
      </p>
      <p class="import-choose">
        <FileButton
          id="pack-files"
          label={importWords.choose}
          accept={PACK_FILES}
          multiple
          describedBy="import-drop"
          onFiles={onFiles}
        />
        <span id="import-drop">{importWords.drop}</span>
      </p>
      {queue.jobs.length > 0 && (
        <ol class="imports">
          {queue.jobs.map((job) => (
            <ImportRow key={job.id} job={job} {...focusing(wishes(job.id))} editsOf={editsOf} />
          ))}
        </ol>
      )}
      {ended.length > 1 && (
        <button
          type="button"
          class="quiet-button"
          onClick={() => {
            onCloseAll();
            focusChoose();
          }}
        >
          {importWords.closeAll}
        </button>
      )}
    </section>
  );
}

/** What had the focus goes with the row: next comes what one would do next. */
function focusing(wishes: ImportWishes): ImportWishes {
  return {
    ...wishes,
    onDismiss() {
      wishes.onDismiss();
      focusChoose();
    },
  };
}

function focusChoose(): void {
  document.getElementById('pack-files')?.focus();
}
