import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../../lib/i18n/strings.ts';

interface Props {
  count: number;
  onConfirm(): void;
}

/** Takes everything back at once, after asking: it cannot be brought back with one press. */
export function MarkAllAgain({ count, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  const { allAgain, sure, keepThem } = strings.refusals;
  if (!asking) {
    return (
      <p class="refusal-all">
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {allAgain}
        </button>
      </p>
    );
  }
  return (
    <div class="refusal-all" role="group" aria-labelledby="refusals-sure">
      <p id="refusals-sure">{sure(count)}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          setAsking(false);
          onConfirm();
        }}
      >
        {allAgain}
      </button>
      <button ref={keep} type="button" class="button" onClick={() => setAsking(false)}>
        {keepThem}
      </button>
    </div>
  );
}
