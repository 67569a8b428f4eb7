import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { CloseButton } from './CloseButton.tsx';

/** Quiet lines where the text will stand; they fade in only if the wait is felt. */
export function CardLoading({ onClose }: { onClose(): void }) {
  return (
    <div
      class="card card-loading"
      role="dialog"
      aria-label={strings.card.loading}
      aria-busy="true"
      {...LANGUAGE}
    >
      <CloseButton onClose={onClose} />
      <div class="skeleton" aria-hidden="true">
        <span class="bone bone-kind" />
        <span class="bone bone-name" />
        <span class="bone" />
        <span class="bone" />
        <span class="bone bone-last" />
      </div>
    </div>
  );
}
