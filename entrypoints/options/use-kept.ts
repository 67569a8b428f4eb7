import { useEffect, useState } from 'preact/hooks';
import { localStore, watchStores, type LocalStore } from '../../lib/browser/local-store.ts';

/** Something that the reader chooses, and that is stored under keys of its own. */
export interface Kept<T extends string | object> {
  isKey(key: string): boolean;
  read(store: LocalStore): Promise<T>;
  keep(store: LocalStore, value: T): Promise<void>;
  /** What to say where it cannot be kept. */
  readonly problem: string;
}

/** It as it is stored; null until that is known. Open pages follow by themselves. */
export function useKept<T extends string | object>(kept: Kept<T>) {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const refresh = () => void kept.read(localStore).then(setValue);
    refresh();
    return watchStores((key) => kept.isKey(key), refresh);
  }, [kept]);
  const onChange = (next: T) => {
    setValue(next);
    kept.keep(localStore, next).then(
      () => setProblem(null),
      (error: unknown) => {
        console.error('Backstory: what was chosen could not be kept.', error);
        setProblem(kept.problem);
      },
    );
  };
  return { value, problem, onChange };
}
