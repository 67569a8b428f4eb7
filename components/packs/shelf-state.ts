import type { PackListing, Unfinished } from '../../lib/kb/packs.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { moveItem } from './order.ts';

/** What is being done with a pack. `share` is between 0 and 1; null where nothing is known of it. */
export type Busy =
  { readonly what: 'exporting' } | { readonly what: 'deleting'; readonly share: number | null };

/** Something to say: words of ours, with a name between them where there is one. */
export interface Told {
  readonly kind: 'done' | 'problem';
  readonly words: readonly [before: string, after?: string];
  readonly name: string;
  /** So is the name, whatever the interface speaks. */
  readonly isEnglish?: boolean;
}

/** The list of packs, and what is being done with it. */
export interface ShelfState {
  /** Null until it was read. */
  readonly packs: readonly PackListing[] | null;
  readonly unfinished: readonly Unfinished[];
  readonly isBundledGone: boolean;
  readonly busy: ReadonlyMap<PackId, Busy>;
  /** The last of each kind: what was done is no reason to be silent about what went wrong. */
  readonly told: Readonly<Record<Told['kind'], Told | null>>;
}

export const UNREAD: ShelfState = {
  packs: null,
  unfinished: [],
  isBundledGone: false,
  busy: new Map(),
  told: { done: null, problem: null },
};

type Listed = Pick<ShelfState, 'unfinished' | 'isBundledGone'> & {
  readonly packs: readonly PackListing[];
};

/** What a change of the reader's looks like before it is saved. */
type Wish = Partial<Pick<PackListing, 'enabled' | 'isPrivate' | 'title'>>;

export type ShelfAction =
  | ({ readonly type: 'listed' } & Listed)
  | { readonly type: 'moved'; readonly id: PackId; readonly to: number }
  | { readonly type: 'wished'; readonly id: PackId; readonly wish: Wish }
  | { readonly type: 'busy'; readonly id: PackId; readonly busy: Busy }
  | { readonly type: 'over'; readonly id: PackId; readonly what: Busy['what'] }
  | { readonly type: 'gone'; readonly id: PackId }
  | { readonly type: 'told'; readonly told: Told }
  | { readonly type: 'understood' };

export function shelfReducer(shelf: ShelfState, action: ShelfAction): ShelfState {
  switch (action.type) {
    case 'listed': {
      const { unfinished, isBundledGone } = action;
      const packs = withLeaving(shelf, action.packs);
      const isLeaving = packs.some(({ isBundled }) => isBundled);
      return { ...shelf, packs, unfinished, isBundledGone: isBundledGone && !isLeaving };
    }
    case 'moved': {
      const packs = shelf.packs ?? [];
      const from = packs.findIndex(({ id }) => id === action.id);
      return { ...shelf, packs: moveItem(packs, from, action.to) };
    }
    case 'wished':
      return {
        ...shelf,
        packs: (shelf.packs ?? []).map((pack) =>
          pack.id === action.id ? { ...pack, ...action.wish } : pack,
        ),
      };
    case 'busy':
      return { ...shelf, busy: new Map(shelf.busy).set(action.id, action.busy) };
    case 'over': {
      const busy = new Map(shelf.busy);
      // Something else may have begun meanwhile.
      if (busy.get(action.id)?.what === action.what) busy.delete(action.id);
      return { ...shelf, busy };
    }
    case 'gone': {
      const packs = (shelf.packs ?? []).filter(({ id }) => id !== action.id);
      const busy = new Map(shelf.busy);
      busy.delete(action.id);
      return { ...shelf, packs, busy };
    }
    case 'told':
      return { ...shelf, told: { ...shelf.told, [action.told.kind]: action.told } };
    case 'understood':
      return { ...shelf, told: { ...shelf.told, problem: null } };
  }
}

/** The packs, and in their old places those whose pages are still being deleted. */
function withLeaving(
  { packs: before, busy }: ShelfState,
  packs: readonly PackListing[],
): readonly PackListing[] {
  const now = [...packs];
  for (const [at, pack] of (before ?? []).entries()) {
    const isLeaving = busy.get(pack.id)?.what === 'deleting';
    if (isLeaving && !now.some(({ id }) => id === pack.id)) now.splice(at, 0, pack);
  }
  return now;
}

/** Which pack to go to when this one is gone: the one that takes its place, or else the last. */
export function neighbourOf(packs: readonly PackListing[], id: PackId): PackId | null {
  const at = packs.findIndex((pack) => pack.id === id);
  return (packs[at + 1] ?? packs[at - 1])?.id ?? null;
}
