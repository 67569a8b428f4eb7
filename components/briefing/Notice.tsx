import { strings } from '../../lib/i18n/strings.ts';
import type { StorageNotice } from '../../lib/kb/views.ts';

/** A problem with stored data stands above everything else until it is solved. */
export function Notice({ notice }: { notice: StorageNotice }) {
  return (
    <div class="notice" role={notice.kind === 'unavailable' ? 'alert' : 'status'}>
      <strong>{strings.notice[notice.kind]}</strong>
      <p>
        <bdi>{notice.text}</bdi>
      </p>
    </div>
  );
}
