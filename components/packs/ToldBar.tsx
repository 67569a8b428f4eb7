import { useRef } from 'preact/hooks';
import { importWords } from '../../lib/i18n/import-words.ts';
import { Named } from '../controls/Named.tsx';
import type { ShelfState, Told } from './shelf-state.ts';

interface Props {
  told: ShelfState['told'];
  onClose(): void;
}

/**
 * What was done, for whoever does not see it happen, and what went wrong, for everybody. Both places
 * are always there: screen readers hear of changes in what they know already.
 */
export function ToldBar({ told: { done, problem }, onClose }: Props) {
  /** What had the focus before the button, which takes it along when it goes. */
  const beforeRef = useRef<EventTarget | null>(null);
  const close = () => {
    if (beforeRef.current instanceof HTMLElement) beforeRef.current.focus();
    beforeRef.current = null;
    onClose();
  };
  return (
    <>
      <p class="unseen" role="status">
        {done && <Said {...done} />}
      </p>
      <div role="alert">
        {problem && (
          <div class="told-problem">
            <p>
              <Said {...problem} />
            </p>
            <button
              type="button"
              class="button"
              // There is none where the window itself comes back.
              onFocus={({ relatedTarget }) =>
                (beforeRef.current = relatedTarget ?? beforeRef.current)
              }
              onClick={close}
            >
              {importWords.dismiss}
            </button>
          </div>
        )}
      </div>
    </>
  );
}

function Said({ words, name, isEnglish = false }: Told) {
  return <Named {...{ words, name, isEnglish }} />;
}
