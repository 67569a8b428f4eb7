import type { CardView } from '../../lib/kb/views.ts';
import { About } from './About.tsx';
import type { OnLookUp } from './Mentioned.tsx';
import { QuoteList } from './QuoteList.tsx';
import { Relations } from './Relations.tsx';
import { SourceNotes } from './SourceNotes.tsx';
import type { Copying } from './use-copying.ts';

interface Props extends Copying {
  view: CardView;
  onLookUp: OnLookUp;
}

/** What there is to read on a card. */
export function CardBody({ view, onLookUp, onCopy }: Props) {
  return (
    <>
      <About role={view.role} context={view.context} onLookUp={onLookUp} />
      {/* Before all else that can wait: what was said is what the card is opened for. */}
      <QuoteList kind={view.kind} quotes={view.quotes} onLookUp={onLookUp} onCopy={onCopy} />
      <Relations relations={view.relations} onLookUp={onLookUp} />
      <SourceNotes quotes={view.quotes} />
    </>
  );
}
