import { useRef } from 'preact/hooks';
import type { PackListing } from '../../lib/kb/packs.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { PackRow, type PackWishes } from './PackRow.tsx';
import type { Busy } from './shelf-state.ts';
import { dragClass, useDrag } from './use-drag.ts';

/** What a reader can want of each pack. */
export type WishesOf = (pack: PackListing) => PackWishes;

interface Props {
  packs: readonly PackListing[];
  busy: ReadonlyMap<PackId, Busy>;
  wishes: WishesOf;
}

/** The packs in the order in which they win. */
export function PackList({ packs, busy, wishes }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const { drag, grip } = useDrag((from, to) => {
    const pack = packs[from];
    if (pack) wishes(pack).onMove(to);
  });
  return (
    <ol class="packs" ref={list}>
      {packs.map((pack, place) => (
        <li
          key={pack.id}
          class={`pack${pack.enabled ? '' : ' is-off'}${dragClass(drag, place)}`}
          style={drag?.from === place ? { '--by': `${String(drag.by)}px` } : {}}
        >
          <PackRow
            pack={pack}
            place={place}
            of={packs.length}
            busy={busy.get(pack.id) ?? null}
            {...wishes(pack)}
            onGrip={(event) => {
              if (list.current) grip(event, list.current, place);
            }}
          />
        </li>
      ))}
    </ol>
  );
}
