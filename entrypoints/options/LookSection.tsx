import { useEffect, useState } from 'preact/hooks';
import { Look } from '../../components/look/Look.tsx';
import { localStore, watchStores } from '../../lib/browser/local-store.ts';
import { lookWords } from '../../lib/i18n/look-words.ts';
import { isLookKey, keepLook, readLook, type StoredLook } from '../../lib/settings/look.ts';

/** How marks look, connected to what is stored. */
export function LookSection() {
  const [look, setLook] = useState<StoredLook | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const refresh = () => void readLook(localStore).then(setLook);
    refresh();
    watchStores(isLookKey, refresh);
  }, []);
  if (!look) return null;
  return (
    <Look
      look={look}
      problem={problem}
      onChange={({ density, hidden }) => {
        const next = { density, hidden: [...hidden] };
        setLook(next);
        keepLook(localStore, next).then(
          () => setProblem(null),
          (error: unknown) => {
            console.error('Backstory: a look could not be kept.', error);
            setProblem(lookWords.problem);
          },
        );
      }}
    />
  );
}
