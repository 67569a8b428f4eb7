import { strings } from '../../lib/i18n/strings.ts';
import type { CardView, Why } from '../../lib/kb/views.ts';
import { About } from './About.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardFrame } from './CardFrame.tsx';
import type { Refusing } from './NotThisOne.tsx';
import { QuoteList } from './QuoteList.tsx';
import { SourceNotes } from './SourceNotes.tsx';

interface Props extends Refusing {
  view: CardView;
  why: Why;
  /** Another one for each opening, so that nothing said about one mention is shown for the next. */
  opening: number;
  onClose(): void;
  onFix(): void;
  onDossier(): void;
}

/** Who or what a marked name is, and what they said. It never takes the focus by itself. */
export function Card({ view, why, opening, onClose, onFix, onDossier, ...refusing }: Props) {
  return (
    <CardFrame
      key={`${view.packId}/${view.entityId}`}
      kind={view.kind}
      label={strings.kind[view.kind]}
      title={view.name}
      onClose={onClose}
      footer={<CardFooter key={opening} {...{ view, why, onFix, onDossier }} {...refusing} />}
    >
      <About role={view.role} context={view.context} />
      <QuoteList kind={view.kind} quotes={view.quotes} />
      <SourceNotes quotes={view.quotes} />
    </CardFrame>
  );
}
