import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Props {
  /** Of nothing else on the page. */
  id: string;
  ask: ComponentChildren;
  /** What would be lost, where there is more to say than that. */
  children?: ComponentChildren;
  confirm: string;
  keep: string;
  onConfirm(): void;
  onKeep(): void;
}

/** Asks before something is done that cannot be undone. Escape, and what has the focus, mean no. */
export function Question({ id, ask, children, confirm, keep, onConfirm, onKeep }: Props) {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onKeep();
  };
  return (
    <div
      class="question"
      role="group"
      aria-labelledby={`${id}-ask`}
      {...(children !== undefined && { 'aria-describedby': `${id}-lost` })}
    >
      <p id={`${id}-ask`} class="question-ask">
        {ask}
      </p>
      {children !== undefined && <p id={`${id}-lost`}>{children}</p>}
      <div class="buttons">
        <button type="button" class="button is-grave" onClick={onConfirm} onKeyDown={onKey}>
          {confirm}
        </button>
        <button ref={no} type="button" class="button" onClick={onKeep} onKeyDown={onKey}>
          {keep}
        </button>
      </div>
    </div>
  );
}
