import { isFocusLost } from '../controls/focus-lost.ts';
import { About } from '../controls/About.tsx';
import type { RefObject } from 'preact';
import { packWords } from '../../lib/i18n/pack-words.ts';
import type { PackListing } from '../../lib/kb/packs.ts';

interface Props {
  pack: PackListing;
  place: number;
  of: number;
  isExporting: boolean;
  rename: RefObject<HTMLButtonElement | null>;
  remove: RefObject<HTMLButtonElement | null>;
  onMove(to: number): void;
  onRename(): void;
  onExport(): void;
  onDelete(): void;
}

/** What can be done with a pack, in one line. */
export function PackActions(props: Props) {
  const { pack, place, of, isExporting, rename, remove } = props;
  const name = <About name={pack.title} />;
  // One that cannot go further stays in the order of focus: whoever has just pressed it is there.
  const move = (label: string, to: number) => (
    <button
      type="button"
      class="quiet-button"
      aria-disabled={to < 0 || to >= of}
      onClick={({ currentTarget }) => {
        if (to < 0 || to >= of) return;
        props.onMove(to);
        // What moves in the document loses the focus, which may be somewhere else by then.
        requestAnimationFrame(() => {
          if (isFocusLost()) currentTarget.focus();
        });
      }}
    >
      {label}
      {name}
    </button>
  );
  return (
    <div class="pack-actions">
      {of > 1 && move(packWords.up, place - 1)}
      {of > 1 && move(packWords.down, place + 1)}
      <a class="quiet-button" href={`#edit=${pack.id}`}>
        {packWords.edit}
        {name}
      </a>
      <button ref={rename} type="button" class="quiet-button" onClick={props.onRename}>
        {packWords.rename.ask}
        {name}
      </button>
      <button
        type="button"
        class="quiet-button"
        aria-disabled={isExporting}
        onClick={() => {
          if (!isExporting) props.onExport();
        }}
      >
        {isExporting ? packWords.exporting : packWords.export}
        {name}
      </button>
      <button ref={remove} type="button" class="quiet-button" onClick={props.onDelete}>
        {packWords.delete.ask}
        {name}
      </button>
    </div>
  );
}
