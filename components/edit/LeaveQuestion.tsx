import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';

interface Props {
  onStay(): void;
  onLeave(): void;
}

/** Asked before words that are not saved are lost. Escape stays. */
export function LeaveQuestion({ onStay, onLeave }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    // Closed, and not only taken away, it gives the focus back.
    return () => dialog?.close();
  }, []);
  const text = editStrings.leave;
  return (
    <dialog
      ref={element}
      class="edit-leave"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
    >
      <p id={id}>{text.question}</p>
      <div class="edit-state-actions">
        <button type="button" class="button" onClick={onStay}>
          {text.stay}
        </button>
        <button type="button" class="button" onClick={onLeave}>
          {text.leave}
        </button>
      </div>
    </dialog>
  );
}
