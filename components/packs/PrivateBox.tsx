import { About } from '../controls/About.tsx';
import { packWords } from '../../lib/i18n/pack-words.ts';
import type { PackListing } from '../../lib/kb/packs.ts';

interface Props {
  pack: PackListing;
  onChange(isPrivate: boolean): void;
}

/** Whether a pack is private, and what that means. */
export function PrivateBox({ pack: { id, title, isPrivate }, onChange }: Props) {
  return (
    <p class="check">
      <input
        id={`private-${id}`}
        type="checkbox"
        checked={isPrivate}
        aria-describedby={`private-${id}-means`}
        onChange={({ currentTarget }) => onChange(currentTarget.checked)}
      />
      <span>
        <label for={`private-${id}`}>
          {packWords.private}
          <About name={title} />
        </label>{' '}
        <span id={`private-${id}-means`} class="check-means">
          {packWords.privateMeans}
        </span>
      </span>
    </p>
  );
}
