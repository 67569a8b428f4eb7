import { strings } from '../../lib/i18n/strings.ts';

export function CloseButton({ onClose }: { onClose(): void }) {
  return (
    <button type="button" class="card-close" aria-label={strings.card.close} onClick={onClose}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d="M4 4l8 8M12 4l-8 8" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </button>
  );
}
