import { useCallback, useEffect, useState } from 'preact/hooks';
import { StorageRoom } from '../../components/packs/StorageRoom.tsx';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { askToPersist, storageUse, type StorageUse } from '../../lib/kb/storage-use.ts';
import { problemOf, type Shelf } from './use-shelf.ts';

const { problem, told } = packWords;

/** The room that is used and left, read anew whenever the list of packs is. */
export function RoomSection({ shelf: { state, tell } }: { shelf: Shelf }) {
  const [use, setUse] = useState<StorageUse | null>(null);
  const refresh = useCallback(async () => {
    try {
      setUse(await storageUse());
    } catch (error) {
      tell(problemOf(problem.storage, error));
    }
  }, [tell]);
  useEffect(() => void refresh(), [refresh, state.packs]);
  if (!use) return null;
  const ask = async () => {
    try {
      const words = (await askToPersist()) ? told.kept : told.notKept;
      tell({ kind: 'done', words: [words[0]], name: '' });
    } catch (error) {
      tell(problemOf(problem.storage, error));
    }
    await refresh();
  };
  return <StorageRoom use={use} onPersist={() => void ask()} />;
}
