import type { WishesOf } from '../../components/packs/PackList.tsx';
import { neighbourOf } from '../../components/packs/shelf-state.ts';
import { moveItem } from '../../components/packs/order.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { exportPack } from '../../lib/kb/export/export-pack.ts';
import type { PackListing } from '../../lib/kb/packs.ts';
import { focusOn } from './focus-on.ts';
import { connection, deletePack, reorder, setEntry } from './own-packs.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { problemOf, type Shelf } from './use-shelf.ts';

const { told, problem } = packWords;

/** What happens when the reader wants something of a pack. What is cheap is shown before it is saved. */
export function packActions(shelf: Shelf): WishesOf {
  const { dispatch, change } = shelf;
  return (pack) => {
    const { id, title } = pack;
    const done = (words: readonly [string, string], name = title) =>
      shelf.tell({ kind: 'done', words, name });
    const wish = async (
      shown: Partial<Pick<PackListing, 'enabled' | 'isPrivate' | 'title'>>,
      entry: Parameters<typeof setEntry>[1],
      words: readonly [string, string],
    ) => {
      dispatch({ type: 'wished', id, wish: shown });
      if (await change(problem.change, () => setEntry(id, entry))) done(words, shown.title);
    };
    return {
      onEnable: (enabled) => void wish({ enabled }, { enabled }, enabled ? told.on : told.off),
      onPrivate: (isPrivate) =>
        void wish({ isPrivate }, { isPrivate }, isPrivate ? told.private : told.shown),
      onRename: (own) => void wish({ title: own ?? pack.packTitle }, { title: own }, told.renamed),
      onMove: (to) => void move(shelf, pack, to),
      onExport: () => void exportTo(shelf, pack),
      onDelete: () => void remove(shelf, pack),
    };
  };
}

async function move(shelf: Shelf, { id, title }: PackListing, to: number): Promise<void> {
  const packs = shelf.state.packs ?? [];
  const from = packs.findIndex((pack) => pack.id === id);
  const ids = moveItem(packs, from, to).map((pack) => pack.id);
  shelf.dispatch({ type: 'moved', id, to });
  // Rows that move in the document lose the focus; a button gives it back to itself.
  requestAnimationFrame(() => focusOn(headingOf(id), { preventScroll: true }));
  if (await shelf.change(problem.change, () => reorder(ids))) {
    shelf.tell({ kind: 'done', words: told.moved(to + 1, packs.length), name: title });
  }
}

async function exportTo(shelf: Shelf, { id, title, version }: PackListing): Promise<void> {
  shelf.dispatch({ type: 'busy', id, busy: { what: 'exporting' } });
  try {
    saveFile(await exportPack(id, connection), `${id}-${String(version)}.json`);
    shelf.tell({ kind: 'done', words: told.exported, name: title });
  } catch (error) {
    shelf.tell(problemOf(problem.export, error));
  }
  shelf.dispatch({ type: 'over', id, what: 'exporting' });
}

async function remove(shelf: Shelf, { id, title }: PackListing): Promise<void> {
  const next = neighbourOf(shelf.state.packs ?? [], id);
  const show = (share: number | null) =>
    shelf.dispatch({ type: 'busy', id, busy: { what: 'deleting', share } });
  show(null);
  const isDone = await shelf.change(problem.delete, (onGone) =>
    deletePack(id, {
      onGone,
      onProgress: (done, total) => show(total === 0 ? null : done / total),
    }),
  );
  shelf.dispatch(isDone ? { type: 'gone', id } : { type: 'over', id, what: 'deleting' });
  if (!isDone) return;
  await shelf.refresh();
  shelf.tell({ kind: 'done', words: told.deleted, name: title });
  focusOn(headingOf(next));
}

/** Of a pack in the list, or of the list. */
export function headingOf(id: PackId | null): string {
  return id === null ? 'packs' : `pack-${id}`;
}
