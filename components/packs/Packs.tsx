import type { ComponentChildren } from 'preact';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { Section } from '../controls/Section.tsx';
import { PackList, type WishesOf } from './PackList.tsx';
import type { ShelfState } from './shelf-state.ts';

interface Props {
  shelf: ShelfState;
  wishes: WishesOf;
  onRestore(): void;
  /** Between the words on top and the list, and below the list. */
  above: ComponentChildren;
  below: ComponentChildren;
}

/** Everything about packs: how to add them, which are there, and the room that they take. */
export function Packs({ shelf, wishes, onRestore, above, below }: Props) {
  const { packs, isBundledGone, busy } = shelf;
  const { title, intro, nothing } = packWords;
  return (
    <Section id="packs" title={title} intro={packs?.length === 0 ? nothing : intro}>
      {above}
      {packs && <PackList packs={packs} busy={busy} wishes={wishes} />}
      {isBundledGone && (
        <p class="pack-restore">
          {packWords.restore.text}{' '}
          <button type="button" class="button" onClick={onRestore}>
            {packWords.restore.ask}
          </button>
        </p>
      )}
      {below}
    </Section>
  );
}
