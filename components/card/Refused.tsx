import { useLayoutEffect, useRef } from 'preact/hooks';
import { strings } from '../../lib/i18n/strings.ts';
import type { RefusalScope } from '../../lib/kb/views.ts';
import { trusted } from './trusted.ts';

interface Props {
  name: string;
  scope: RefusalScope;
  /** Null where there is nothing to take back from here. */
  id: string | null;
  lasting: boolean;
  onUndo(id: string): void;
}

/** One quiet line on what was done, with the way back. */
export function Refused({ name, scope, id, lasting, onUndo }: Props) {
  const undo = useRef<HTMLButtonElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  // The choice that was pressed is gone: the keyboard carries on here.
  useLayoutEffect(() => (undo.current ?? said.current)?.focus({ preventScroll: true }), []);
  const { done, untilPrivateEnd, undo: label } = strings.card.notThis;
  return (
    <div class="card-refused">
      <p ref={said} role="status" tabIndex={-1}>
        {done[scope][0]}
        <bdi class="card-name-said">{name}</bdi>
        {done[scope][1]} {!lasting && untilPrivateEnd}
      </p>
      {id !== null && (
        <button
          ref={undo}
          type="button"
          class="card-question"
          onClick={trusted(() => {
            onUndo(id);
          })}
        >
          {label}
        </button>
      )}
    </div>
  );
}
