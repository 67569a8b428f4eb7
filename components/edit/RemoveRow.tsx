import { COLON } from '../../lib/i18n/messages.ts';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { goOnFrom } from './go-on-from.ts';

interface Props {
  /** What the button does, for those who do not see which row it stands in. */
  label: string;
  of: string;
  onRemove(): void;
}

/** Takes a row out of a list in a form. */
export function RemoveRow({ label, of, onRemove }: Props) {
  return (
    <button
      type="button"
      class="quiet-button"
      onClick={({ currentTarget }) => {
        goOnFrom(currentTarget);
        onRemove();
      }}
    >
      <span aria-hidden="true">{editStrings.remove}</span>
      <span class="unseen">
        {label}
        {COLON}
        <bdi>{of}</bdi>
      </span>
    </button>
  );
}
