import { cardWords } from '../../lib/i18n/card-words.ts';
import { trusted } from './trusted.ts';

export interface Pin {
  /** Whether the card stays when the pointer goes. */
  readonly isPinned: boolean;
  onPin(isPinned: boolean): void;
}

export function PinButton({ isPinned, onPin }: Pin) {
  return (
    <button
      type="button"
      class="card-pin"
      aria-pressed={isPinned}
      aria-label={cardWords.pin}
      title={cardWords.pin}
      onClick={trusted(() => onPin(!isPinned))}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          d="M5.5 2.5h5M6.5 2.5v4L4.5 9.5h7L9.5 6.5v-4M8 9.5v4"
          fill={isPinned ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.3"
          stroke-linejoin="round"
          stroke-linecap="round"
        />
      </svg>
    </button>
  );
}
