import { strings } from '../../lib/i18n/strings.ts';
import type { LookedUp } from '../../lib/kb/views.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import { CardBody } from './CardBody.tsx';
import { CardFrame, type Back } from './CardFrame.tsx';
import { DossierButton, FromPack } from './CardFooter.tsx';
import type { Pin } from './PinButton.tsx';
import type { Copying } from './use-copying.ts';

interface Props extends Copying {
  card: LookedUp;
  /** The keyboard is to go on here. */
  isKeyed: boolean;
  back: Back;
  pin: Pin;
  onClose(): void;
  onFix(id: EntityId): void;
  onDossier(id: EntityId): void;
}

/**
 * The card of a name that was looked up in another card. Its names cannot be looked up in turn, and
 * nothing is asked about its mark, as it has none.
 */
export function InnerCard({ card, isKeyed, back, pin, onClose, onFix, onDossier, onCopy }: Props) {
  const frame = { back, pin, onClose, isEntered: isKeyed };
  if (card.state === 'problem') {
    const title = strings.card.problem;
    return (
      <CardFrame label={title} title={title} {...frame}>
        <p class="card-context" role="status">
          {strings.card.problems[card.why]}
        </p>
      </CardFrame>
    );
  }
  const { view } = card;
  const footer = (
    <>
      <FromPack title={view.packTitle} onFix={() => onFix(view.entityId)} />
      <div class="card-questions">
        <DossierButton onDossier={() => onDossier(view.entityId)} />
      </div>
    </>
  );
  return (
    <CardFrame
      kind={view.kind}
      label={strings.kind[view.kind]}
      title={view.name}
      footer={footer}
      {...frame}
    >
      <CardBody view={view} onLookUp={undefined} onCopy={onCopy} />
    </CardFrame>
  );
}
