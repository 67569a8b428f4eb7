import { strings } from '../../lib/i18n/strings.ts';
import type { CardView, Why } from '../../lib/kb/views.ts';
import { About } from './About.tsx';
import { CardFrame } from './CardFrame.tsx';
import { QuoteList } from './QuoteList.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import { WhyMarked } from './WhyMarked.tsx';

interface Props {
  view: CardView;
  why: Why;
  onClose(): void;
}

/** Who or what a marked name is, and what they said. It never takes the focus by itself. */
export function Card({ view, why, onClose }: Props) {
  return (
    <CardFrame
      key={`${view.packId}/${view.entityId}`}
      kind={view.kind}
      label={strings.kind[view.kind]}
      title={view.name}
      onClose={onClose}
      footer={
        <>
          <p>
            {strings.card.fromPack} <bdi class="card-pack">{view.packTitle}</bdi>
          </p>
          <WhyMarked why={why} />
        </>
      }
    >
      <About role={view.role} context={view.context} />
      <QuoteList kind={view.kind} quotes={view.quotes} />
      <SourceNotes quotes={view.quotes} />
    </CardFrame>
  );
}
