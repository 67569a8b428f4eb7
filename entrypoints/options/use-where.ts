import { useEffect, useState } from 'preact/hooks';
import { localStore, watchStores } from '../../lib/browser/local-store.ts';
import { whereWords } from '../../lib/i18n/where-words.ts';
import { isWhereKey, keepWhere, readWhere, type Where } from '../../lib/settings/where.ts';

/** Where Backstory works, as it is stored; null until that is known. Open pages follow by themselves. */
export function useWhere() {
  const [where, setWhere] = useState<Where | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const refresh = () => void readWhere(localStore).then(setWhere);
    refresh();
    return watchStores(isWhereKey, refresh);
  }, []);
  const onChoose = (next: Where) => {
    setWhere(next);
    keepWhere(localStore, next).then(
      () => setProblem(null),
      (error: unknown) => {
        console.error('Backstory: where it works could not be kept.', error);
        setProblem(whereWords.problem);
      },
    );
  };
  return { where, problem, onChoose };
}
