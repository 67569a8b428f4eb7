import { Look } from '../../components/look/Look.tsx';
import { lookWords } from '../../lib/i18n/look-words.ts';
import { isLookKey, keepLook, readLook, type StoredLook } from '../../lib/settings/look.ts';
import { useKept, type Kept } from './use-kept.ts';

const LOOK: Kept<StoredLook> = {
  isKey: isLookKey,
  read: readLook,
  keep: keepLook,
  problem: lookWords.problem,
};

/** How marks look, connected to what is stored. */
export function LookSection() {
  const { value: look, problem, onChange } = useKept(LOOK);
  if (!look) return null;
  return (
    <Look
      look={look}
      problem={problem}
      onChange={(wanted) => onChange({ ...wanted, hidden: [...wanted.hidden] })}
    />
  );
}
