import { useId, useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/dates.ts';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { LOCALE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { Shown } from '../../lib/kb/edit/show.ts';
import type { Source } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { EntryActions } from './EntryActions.tsx';
import { StateNote } from './StateNote.tsx';
import { useFirstFocus } from './use-first-focus.ts';

interface Props {
  shown: Shown<'sources'>;
  /** Those that it may be the same as. */
  others: readonly Source[];
  act: Act;
  onEdit(): void;
}

/** A source, and what can be done to it. */
export function SourceItem({ shown, others, act, onEdit }: Props) {
  const [isMerging, setMerging] = useState(false);
  const { entry } = shown;
  const text = editStrings.sources;
  return (
    <>
      <p class="edit-words">
        <bdi>{entry.title}</bdi>
      </p>
      <p class="edit-help">
        {entry.publisher === null ? strings.card.noPublisher : <bdi>{entry.publisher}</bdi>}
        {strings.card.between}
        <time dateTime={entry.date}>{formatDate(entry.date, LOCALE)}</time>
      </p>
      <StateNote
        {...shown}
        onRevert={() => void act((bench) => bench.revert('sources', entry.id, entry.title))}
        onKeep={() => void act((bench) => bench.put('sources', entry))}
      />
      <EntryActions
        of={entry.title}
        onEdit={onEdit}
        onRemove={() => void act((bench) => bench.remove('sources', entry), { mayLose: true })}
      >
        {others.length > 0 && !isMerging && (
          <button type="button" class="quiet-button" onClick={() => setMerging(true)}>
            {text.same}
          </button>
        )}
        <span class="edit-help">{text.removeHelp}</span>
      </EntryActions>
      {isMerging && (
        <SameAs
          others={others}
          onMerge={(into) => void act((bench) => bench.mergeSource(entry, into))}
          onCancel={() => setMerging(false)}
        />
      )}
    </>
  );
}

interface SameAsProps {
  others: readonly Source[];
  onMerge(into: Source): void;
  onCancel(): void;
}

function SameAs({ others, onMerge, onCancel }: SameAsProps) {
  const [chosen, setChosen] = useState(others[0]?.id ?? '');
  const id = useId();
  const text = editStrings.sources;
  const select = useFirstFocus<HTMLSelectElement>(true);
  const into = others.find((one) => one.id === chosen);
  return (
    <div class="edit-same" role="group" aria-labelledby={id}>
      <label class="edit-label" id={id}>
        {text.sameAs}
        <select
          ref={select}
          class="edit-input"
          value={chosen}
          onChange={(event) => setChosen(others[event.currentTarget.selectedIndex]?.id ?? chosen)}
        >
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.title} (${one.date})`}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button" onClick={() => into && onMerge(into)}>
        {text.merge}
      </button>
      <button
        type="button"
        class="button"
        onClick={({ currentTarget }) => {
          currentTarget
            .closest('.edit-entry')
            ?.querySelector<HTMLElement>('.edit-entry-actions button')
            ?.focus();
          onCancel();
        }}
      >
        {editStrings.cancel}
      </button>
    </div>
  );
}
