import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { Problem } from '../../components/panel/PanelProblem.tsx';

/** Views that were shown last, by their keys: who goes back sees them at once. */
const shown = new Map<string, unknown>();
const MOST_SHOWN = 20;

/**
 * What `ask` (always the same one) says of one thing, or why it says nothing; null until it answers, and what it said
 * last until it answers again. Asked again when the panel is seen again, and when `again` changes:
 * packs may be others by then.
 */
export function useView<T extends object>(
  key: string,
  ask: () => Promise<T | 'damaged' | null>,
  onShown: () => void,
  again: unknown,
): T | Problem | null {
  // Only what `ask` has answered is kept under its key.
  const [view, setView] = useState<T | Problem | null>(() => (shown.get(key) as T) ?? null);
  const [seen, setSeen] = useState(0);
  useEffect(() => {
    const look = () => setSeen((times) => times + (document.hidden ? 0 : 1));
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const next = await answerOf(ask);
      if (!isWanted) return;
      keep(key, next);
      setView(next);
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [key, ask, seen, again]);
  const isThere = view !== null;
  useLayoutEffect(() => {
    if (isThere) onShown();
  }, [isThere, onShown]);
  return view;
}

async function answerOf<T>(ask: () => Promise<T | 'damaged' | null>): Promise<T | Problem> {
  try {
    return (await ask()) ?? 'gone';
  } catch {
    return 'unanswered';
  }
}

function keep(key: string, view: unknown): void {
  shown.delete(key);
  if (typeof view !== 'object') return;
  shown.set(key, view);
  const [oldest] = shown.keys();
  if (shown.size > MOST_SHOWN && oldest !== undefined) shown.delete(oldest);
}
