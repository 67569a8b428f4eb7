import { whereWords } from '../../lib/i18n/where-words.ts';
import { isWhereKey, keepWhere, readWhere, type Where } from '../../lib/settings/where.ts';
import { useKept, type Kept } from './use-kept.ts';

const WHERE: Kept<Where> = {
  isKey: isWhereKey,
  read: readWhere,
  keep: keepWhere,
  problem: whereWords.problem,
};

/** Where Backstory works, as it is stored; null until that is known. */
export function useWhere() {
  const { value: where, problem, onChange: onChoose } = useKept(WHERE);
  return { where, problem, onChoose };
}
