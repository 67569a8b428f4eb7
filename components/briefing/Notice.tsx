import { strings } from '../../lib/i18n/strings.ts';
import type { StorageNotice } from '../../lib/kb/views.ts';

interface Props {
  notice: StorageNotice;
  onDismiss(): void;
}

/** A problem with stored data stands above everything else until it is solved, or was read. */
export function Notice({ notice, onDismiss }: Props) {
  return (
    <div class="notice" role={notice.kind === 'unavailable' ? 'alert' : 'status'}>
      <strong>{strings.notice[notice.kind]}</strong>
      <p>
        <bdi>{notice.text}</bdi>
      </p>
      {notice.kind !== 'unavailable' && (
        <button type="button" class="notice-dismiss" onClick={onDismiss}>
          {strings.notice.dismiss}
        </button>
      )}
    </div>
  );
}
