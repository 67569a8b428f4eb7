import { useCallback, useState } from 'preact/hooks';
import { DropCover } from '../../components/packs/DropCover.tsx';
import { ImportPanel } from '../../components/packs/ImportPanel.tsx';
import { Packs } from '../../components/packs/Packs.tsx';
import { UnfinishedImports } from '../../components/packs/UnfinishedImports.tsx';
import { importWords } from '../../lib/i18n/import-words.ts';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { bringBack, discard } from './bring-back.ts';
import { packActions } from './pack-actions.ts';
import { RoomSection } from './RoomSection.tsx';
import { useDrop } from './use-drop.ts';
import { useImports } from './use-imports.ts';
import type { Shelf } from './use-shelf.ts';

/** Packs, connected to what is stored. */
export function PacksSection({ shelf, isShown }: { shelf: Shelf; isShown: boolean }) {
  const { state, change, refresh, tell } = shelf;
  const [isPrivate, setPrivate] = useState(false);
  const { queue, dispatch, wishes } = useImports(
    refresh,
    useCallback(
      ({ state: ended }, name) => {
        tell({ kind: 'done', words: importWords.said[ended], name });
        // The import itself is done; this has open pages follow.
        return ended === 'installed'
          ? change(packWords.problem.list, () => Promise.resolve())
          : refresh();
      },
      [change, refresh, tell],
    ),
  );
  const add = useCallback(
    (files: readonly File[]) => {
      tell({ kind: 'done', words: [importWords.begun(files.length)], name: '' });
      dispatch({ type: 'add', files, isPrivate });
    },
    [dispatch, isPrivate, tell],
  );
  const isOver = useDrop(
    isShown ? add : null,
    useCallback(() => tell({ kind: 'problem', words: [importWords.folder], name: '' }), [tell]),
  );
  return (
    <Packs
      shelf={state}
      wishes={packActions(shelf)}
      onRestore={() => void bringBack(shelf)}
      above={
        <>
          <UnfinishedImports
            unfinished={state.unfinished}
            onFiles={add}
            onDiscard={(one) => void discard(shelf, one)}
          />
          <ImportPanel
            {...{ queue, isPrivate, wishes }}
            editsOf={(packId) => state.packs?.find(({ id }) => id === packId)?.edits ?? 0}
            onPrivate={setPrivate}
            onFiles={add}
            onCloseAll={() => {
              dispatch({ type: 'dismiss', ids: queue.jobs.map(({ id }) => id) });
            }}
          />
        </>
      }
      below={
        <>
          <RoomSection shelf={shelf} />
          {isOver && <DropCover />}
        </>
      }
    />
  );
}
