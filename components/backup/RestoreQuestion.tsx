import { backupWords } from '../../lib/i18n/backup-words.ts';
import type { Amounts } from './backup-state.ts';
import { Named } from '../controls/Named.tsx';
import { Question } from '../controls/Question.tsx';

interface Props {
  file: File;
  brings: Amounts;
  /** What is here now. */
  here: Amounts;
  onRestore(): void;
  onKeep(): void;
}

/** Asks before a back-up takes the place of everything, and says what goes. */
export function RestoreQuestion({ file, brings, here, onRestore, onKeep }: Props) {
  return (
    <Question
      id="restore"
      ask={<Named words={backupWords.question} name={file.name} />}
      confirm={backupWords.confirm}
      keep={backupWords.keep}
      onConfirm={onRestore}
      onKeep={onKeep}
    >
      {backupWords.means(brings, here)}
    </Question>
  );
}
