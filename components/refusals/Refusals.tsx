import { strings } from '../../lib/i18n/strings.ts';
import type { RefusalView } from '../../lib/kb/views.ts';
import { Section } from '../controls/Section.tsx';
import { MarkAllAgain } from './MarkAllAgain.tsx';
import { RefusalGroup } from './RefusalGroup.tsx';
import { groupRefusals } from './groups.ts';

interface Props {
  /** Null where they cannot be read. */
  refusals: readonly RefusalView[] | null;
  /** What went wrong; null where nothing did. */
  problem: string | null;
  /** The reader wants these marked again. */
  onRemove(refusals: readonly RefusalView[]): void;
}

/** Everything the reader has said "not this one" to, and how to take it back. */
export function Refusals({ refusals, problem, onRemove }: Props) {
  const { title, intro, nothing } = strings.refusals;
  return (
    <Section
      id="refusals"
      title={title}
      problem={problem}
      intro={refusals?.length === 0 ? nothing : intro}
    >
      {groupRefusals(refusals ?? []).map(({ key, place, entries }) => (
        <RefusalGroup key={key} place={place} entries={entries} onRemove={onRemove} />
      ))}
      {refusals !== null && refusals.length > 1 && (
        <MarkAllAgain count={refusals.length} onConfirm={() => onRemove(refusals)} />
      )}
    </Section>
  );
}
