import { controlWords } from '../../lib/i18n/control-words.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import type { PackListing } from '../../lib/kb/packs.ts';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { Heading } from './Heading.tsx';

interface Props {
  /** Of the entry that is to be added. */
  name: string;
  packs: readonly PackListing[] | 'failed';
  /** Where a pack is edited. */
  hrefOf(pack: PackListing): string;
  onCancel(): void;
}

/** Which pack a new entry is to be in. */
export function PackChoice({ name, packs, hrefOf, onCancel }: Props) {
  const { title, question, cancel, none, entries } = controlWords.add;
  const listed = packs === 'failed' ? [] : packs;
  return (
    <div class="edit" {...LANGUAGE}>
      <Heading>{title}</Heading>
      {packs === 'failed' ? (
        <p role="alert">{packWords.problem.list}</p>
      ) : packs.length === 0 ? (
        <p>{none}</p>
      ) : (
        <p>
          {question[0]}
          <bdi>{name}</bdi>
          {question[1]}
        </p>
      )}
      <ul class="edit-packs">
        {listed.map((pack) => (
          <li key={pack.id}>
            <a class="edit-pack-choice" href={hrefOf(pack)}>
              <bdi>{pack.title}</bdi>
              <span class="edit-help">{entries(pack.counts.entities)}</span>
            </a>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
