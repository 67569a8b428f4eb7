import { useRef, useState } from 'preact/hooks';
import { Backup } from '../../components/backup/Backup.tsx';
import type { BackupState } from '../../components/backup/backup-state.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { backupWords } from '../../lib/i18n/backup-words.ts';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { reasonOf, type Reason } from '../../lib/i18n/reasons.ts';
import { lookInto, restoreBackup, writeBackup } from './own-packs.ts';
import type { Shelf } from './use-shelf.ts';
import { useWarning } from './use-warning.ts';

/** Back-ups, connected to what is stored. */
export function BackupSection({ shelf: { state, change } }: { shelf: Shelf }) {
  const [backup, setBackup] = useState<BackupState>({ state: 'idle' });
  const stopRef = useRef(new AbortController());
  const { packs } = state;
  useWarning(backup.state === 'writing' || backup.state === 'reading');

  // Who hears of it need not wait for what was there to be deleted.
  const onInstalled = () => void change(packWords.problem.follow, () => Promise.resolve());
  const begin = (what: 'writing' | 'reading') => {
    stopRef.current = new AbortController();
    setBackup({ state: what, share: null });
    return {
      signal: stopRef.current.signal,
      onProgress: (share: number) => setBackup({ state: what, share }),
    };
  };
  const write = async () => {
    const options = begin('writing');
    try {
      const { file, leftOut } = await writeBackup(options);
      saveFile(file, backupWords.file(new Date()));
      setBackup({ state: 'written', leftOut });
    } catch (error) {
      setBackup(
        options.signal.aborted
          ? { state: 'cancelled' }
          : { state: 'not-written', why: reasonIn(error) },
      );
    }
  };
  const choose = async (file: File) => {
    setBackup({ state: 'idle' });
    const found = await lookInto(file);
    setBackup(
      found.state === 'good' ? { state: 'asking', file, brings: found } : notRestored(found),
    );
  };
  const restore = async (file: File) => {
    const ended = await restoreBackup(file, { ...begin('reading'), onInstalled });
    // Settings come last, and pages have to hear of them, too.
    if (ended.state === 'restored') onInstalled();
    setBackup('text' in ended ? notRestored(ended) : ended);
  };
  return (
    <Backup
      backup={backup}
      packs={packs?.length ?? null}
      edits={(packs ?? []).reduce((sum, { edits }) => sum + edits, 0)}
      onWrite={() => void write()}
      onChoose={(file) => void choose(file)}
      onRestore={(file) => void restore(file)}
      onCancel={() => {
        if (backup.state === 'asking') setBackup({ state: 'cancelled' });
        else stopRef.current.abort();
      }}
    />
  );
}

function reasonIn(error: unknown): Reason {
  console.error('Backstory: a back-up failed.', error);
  return reasonOf(error);
}

/** What is wrong with a file is said in English. */
function notRestored({ state, text }: { state: 'refused' | 'failed'; text: string }): BackupState {
  return { state: 'not-restored', why: { text, isEnglish: state === 'refused' } };
}
