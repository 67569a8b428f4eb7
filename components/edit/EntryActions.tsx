import { About } from '../controls/About.tsx';
import type { ComponentChildren } from 'preact';
import { editStrings } from '../../lib/i18n/edit-strings.ts';

interface Props {
  /** What the buttons are about, for those who do not see where they stand. */
  of: string;
  onEdit(): void;
  onRemove(): void;
  children?: ComponentChildren;
}

/** What can be done to an entry of a list. */
export function EntryActions({ of, onEdit, onRemove, children }: Props) {
  const about = <About name={of.slice(0, 60)} />;
  return (
    <div class="edit-entry-actions">
      <button type="button" class="quiet-button" onClick={onEdit}>
        {editStrings.edit}
        {about}
      </button>
      <button type="button" class="quiet-button" onClick={onRemove}>
        {editStrings.remove}
        {about}
      </button>
      {children}
    </div>
  );
}
