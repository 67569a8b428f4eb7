import { useEffect, useRef } from 'preact/hooks';
import { backupWords } from '../../lib/i18n/backup-words.ts';
import { FileButton } from '../controls/FileButton.tsx';
import { Progress } from '../controls/Progress.tsx';
import { Section } from '../controls/Section.tsx';
import { BackupSaid } from './BackupSaid.tsx';
import type { BackupState } from './backup-state.ts';
import { RestoreQuestion } from './RestoreQuestion.tsx';

interface Props {
  backup: BackupState;
  /** How much would be lost by bringing a back-up back. */
  packs: number | null;
  edits: number;
  onWrite(): void;
  onChoose(file: File): void;
  onRestore(file: File): void;
  /** Leaves everything as it is, or ends what is under way. */
  onCancel(): void;
}

/** Saving everything in one file, and bringing it back. */
export function Backup(props: Props) {
  const { backup, packs, edits, onWrite, onChoose, onRestore, onCancel } = props;
  useFocusBack(backup);
  return (
    <Section id="backup" title={backupWords.title} intro={backupWords.intro}>
      <p class="backup-said" role="status">
        <BackupSaid backup={backup} />
      </p>
      {backup.state === 'asking' ? (
        <RestoreQuestion
          file={backup.file}
          brings={backup.brings}
          here={{ packs: packs ?? 0, edits }}
          onRestore={() => onRestore(backup.file)}
          onKeep={onCancel}
        />
      ) : isBusy(backup) ? (
        <div class="backup-busy">
          <Progress label={backupWords.busy[backup.state]} share={backup.share} />
          <button type="button" id="backup-cancel" class="quiet-button" onClick={onCancel}>
            {backupWords.cancel}
          </button>
        </div>
      ) : (
        <div class="buttons">
          <button type="button" id="backup-save" class="button" onClick={onWrite}>
            {backupWords.write}
          </button>
          <FileButton
            id="backup-file"
            label={backupWords.choose}
            accept=".zip"
            onFiles={([file]) => {
              if (file) onChoose(file);
            }}
          />
        </div>
      )}
    </Section>
  );
}

function isBusy(backup: BackupState): backup is BackupState & { state: 'writing' | 'reading' } {
  return backup.state === 'writing' || backup.state === 'reading';
}

/** What takes the place of a button that had the focus is given it; what is over gives it back. */
function useFocusBack(backup: BackupState): void {
  const beforeRef = useRef(backup.state);
  useEffect(() => {
    const before = beforeRef.current;
    beforeRef.current = backup.state;
    if (before === backup.state) return;
    if (isBusy(backup)) focus('backup-cancel');
    else if (before === 'writing') focus('backup-save');
    else if (before === 'asking' || before === 'reading') focus('backup-file');
  }, [backup]);
}

/** Not from under the hands of a reader who is at something else by now. */
function focus(id: string): void {
  const { activeElement, body } = document;
  const section = document.getElementById('backup')?.parentElement;
  if (activeElement !== body && section?.contains(activeElement) !== true) return;
  document.getElementById(id)?.focus();
}
