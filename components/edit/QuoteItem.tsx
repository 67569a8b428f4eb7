import { formatDate } from '../../lib/i18n/dates.ts';
import { LOCALE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { Shown } from '../../lib/kb/edit/show.ts';
import { EntryActions } from './EntryActions.tsx';
import { StateNote } from './StateNote.tsx';

interface Props {
  shown: Shown<'quotes'>;
  onEdit(): void;
  onRemove(): void;
  onRevert(): void;
  onKeep(): void;
}

/** A quote as a card shows it, and what can be done to it. */
export function QuoteItem({ shown, onEdit, onRemove, onRevert, onKeep }: Props) {
  const { text, speakerAs, date, note } = shown.entry;
  return (
    <>
      <p class="edit-words">
        {strings.card.open}
        <bdi>{text}</bdi>
        {strings.card.shut}
      </p>
      <p class="edit-help">
        <bdi>{speakerAs}</bdi>
        {strings.card.between}
        <time dateTime={date}>{formatDate(date, LOCALE)}</time>
        {note !== undefined && (
          <>
            {strings.card.between}
            <bdi>{note}</bdi>
          </>
        )}
      </p>
      <StateNote {...shown} onRevert={onRevert} onKeep={onKeep} />
      <EntryActions of={text} onEdit={onEdit} onRemove={onRemove} />
    </>
  );
}
