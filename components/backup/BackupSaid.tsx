import { backupWords } from '../../lib/i18n/backup-words.ts';
import { Named } from '../controls/Named.tsx';
import type { BackupState } from './backup-state.ts';

/** One line of what is going on with a back-up, or became of it. */
export function BackupSaid({ backup }: { backup: BackupState }) {
  const { said } = backupWords;
  switch (backup.state) {
    case 'idle':
    case 'asking':
      return null;
    case 'writing':
    case 'reading':
    case 'cancelled':
      return <>{said[backup.state]}</>;
    case 'restored':
      return (
        <>
          {said.restored(backup.packs, backup.edits)}{' '}
          {said[backup.hasSettings ? 'withSettings' : 'withoutSettings']}
        </>
      );
    case 'written': {
      const { packs, edits } = backup.leftOut;
      if (packs.length === 0 && edits === 0) return <>{said.written}</>;
      return <span class="problem">{said.partly(packs, edits)}</span>;
    }
    case 'not-written':
    case 'not-restored':
      return (
        <span class="problem">
          <Named
            words={[`${said[backup.state]} `]}
            name={backup.why.text}
            isEnglish={backup.why.isEnglish}
          />
        </span>
      );
  }
}
