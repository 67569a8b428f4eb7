import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { strings } from '../../lib/i18n/strings.ts';
import { Question } from '../controls/Question.tsx';

interface Props {
  count: number;
  onConfirm(): void;
}

/** Takes everything back at once, after asking: it cannot be brought back with one press. */
export function MarkAllAgain({ count, onConfirm }: Props) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hasAskedRef = useRef(false);
  useLayoutEffect(() => {
    if (!asking && hasAskedRef.current) button.current?.focus();
    hasAskedRef.current = asking;
  }, [asking]);
  const { allAgain, sure, keepThem } = strings.refusals;
  if (asking) {
    return (
      <Question
        id="refusals"
        ask={sure(count)}
        confirm={allAgain}
        keep={keepThem}
        onConfirm={() => {
          hasAskedRef.current = false;
          document.getElementById('refusals')?.focus();
          setAsking(false);
          onConfirm();
        }}
        onKeep={() => setAsking(false)}
      />
    );
  }
  return (
    <p class="refusal-all">
      <button ref={button} type="button" class="button" onClick={() => setAsking(true)}>
        {allAgain}
      </button>
    </p>
  );
}
