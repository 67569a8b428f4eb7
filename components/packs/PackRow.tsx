import { useEffect, useRef, useState } from 'preact/hooks';
import { packWords } from '../../lib/i18n/pack-words.ts';
import type { PackListing } from '../../lib/kb/packs.ts';
import { isFocusLost } from '../controls/focus-lost.ts';
import { Switch } from '../controls/Switch.tsx';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { PackActions } from './PackActions.tsx';
import { PackFacts } from './PackFacts.tsx';
import { PrivateBox } from './PrivateBox.tsx';
import { Progress } from '../controls/Progress.tsx';
import { RenameForm } from './RenameForm.tsx';
import type { Busy } from './shelf-state.ts';

/** What a reader can want of a pack. */
export interface PackWishes {
  onEnable(enabled: boolean): void;
  onPrivate(isPrivate: boolean): void;
  /** Null: the title that the pack gives itself. */
  onRename(title: string | null): void;
  onMove(to: number): void;
  onExport(): void;
  onDelete(): void;
}

interface Props extends PackWishes {
  pack: PackListing;
  place: number;
  of: number;
  busy: Busy | null;
  /** Takes the row by its handle. */
  onGrip(event: PointerEvent): void;
}

type Open = 'nothing' | 'rename' | 'delete';

/** One pack of the list. */
export function PackRow(props: Props) {
  const { pack, place, of, busy } = props;
  const [open, setOpen] = useState<Open>('nothing');
  const rename = useRef<HTMLButtonElement>(null);
  const remove = useRef<HTMLButtonElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusAfter(open, { rename, delete: remove }, heading);
  const close = () => setOpen('nothing');
  const id = `pack-${pack.id}`;
  return (
    <>
      <div class="pack-head">
        {of > 1 && (
          <span
            class="pack-grip"
            title={packWords.drag}
            aria-hidden="true"
            onPointerDown={props.onGrip}
          />
        )}
        {open === 'rename' ? (
          <RenameForm
            id={`${id}-title`}
            title={pack.title}
            packTitle={pack.packTitle}
            onCancel={close}
            onSave={(title) => {
              close();
              props.onRename(title);
            }}
          />
        ) : (
          <h3 ref={heading} id={id} tabIndex={-1}>
            <bdi>{pack.title}</bdi>
          </h3>
        )}
        <Switch
          label={packWords.enabled}
          about={pack.title}
          on={pack.enabled}
          onChange={props.onEnable}
        />
      </div>
      <PackFacts pack={pack} />
      <PrivateBox pack={pack} onChange={props.onPrivate} />
      {busy?.what === 'deleting' ? (
        <p class="pack-busy">
          {packWords.delete.under} <Progress label={packWords.delete.under} share={busy.share} />
        </p>
      ) : open === 'delete' ? (
        <DeleteQuestion
          pack={pack}
          onKeep={close}
          onDelete={() => {
            close();
            props.onDelete();
          }}
        />
      ) : (
        <PackActions
          {...{ pack, place, of, rename, remove }}
          isExporting={busy?.what === 'exporting'}
          onMove={props.onMove}
          onRename={() => setOpen('rename')}
          onExport={props.onExport}
          onDelete={() => setOpen('delete')}
        />
      )}
    </>
  );
}

/**
 * Gives the focus back to the button that opened what is closed now, or to the heading where that
 * button is gone: the pack is being deleted, and stays should that fail.
 */
function useFocusAfter(
  open: Open,
  buttons: Readonly<Record<Exclude<Open, 'nothing'>, { current: HTMLElement | null }>>,
  heading: { current: HTMLElement | null },
): void {
  const beforeRef = useRef(open);
  useEffect(() => {
    // It may be somewhere else by then: effects come a frame later.
    if (open === 'nothing' && beforeRef.current !== 'nothing' && isFocusLost())
      (buttons[beforeRef.current].current ?? heading.current)?.focus();
    beforeRef.current = open;
  }, [open, buttons, heading]);
}
