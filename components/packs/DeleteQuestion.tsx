import { packWords } from '../../lib/i18n/pack-words.ts';
import type { PackListing } from '../../lib/kb/packs.ts';
import { Named } from '../controls/Named.tsx';
import { Question } from '../controls/Question.tsx';

interface Props {
  pack: PackListing;
  onDelete(): void;
  onKeep(): void;
}

/** Asks before a pack is deleted, and says what goes with it. */
export function DeleteQuestion({ pack, onDelete, onKeep }: Props) {
  const { id, title, counts, edits, isBundled } = pack;
  const words = packWords.delete;
  return (
    <Question
      id={`delete-${id}`}
      ask={<Named words={words.question} name={title} />}
      confirm={words.confirm}
      keep={words.keep}
      onConfirm={onDelete}
      onKeep={onKeep}
    >
      {words.lost(counts.entities, edits, isBundled)}
    </Question>
  );
}
