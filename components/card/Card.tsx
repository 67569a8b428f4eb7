import { useLayoutEffect, useState } from 'preact/hooks';
import { strings } from '../../lib/i18n/strings.ts';
import type { CardView, LookedUp, Why } from '../../lib/kb/views.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import { CardBody } from './CardBody.tsx';
import { CardFooter } from './CardFooter.tsx';
import { CardFrame } from './CardFrame.tsx';
import { InnerCard } from './InnerCard.tsx';
import type { PressedName } from './Mentioned.tsx';
import type { Refusing } from './NotThisOne.tsx';
import type { Copying } from './use-copying.ts';

/** What a card needs to be of use, whatever it shows. */
export interface CardUse extends Refusing, Copying {
  onClose(): void;
  onPin(isPinned: boolean): void;
  onFix(id: EntityId): void;
  onDossier(id: EntityId): void;
  /** Looks up another entity of the pack, its quotes ranked for the text that names it `at` that offset. */
  onLookUp(id: EntityId, text: string, at: number): Promise<LookedUp>;
}

interface Props extends CardUse {
  view: CardView;
  why: Why;
}

interface Inner {
  readonly card: LookedUp;
  readonly pressed: PressedName;
  /** CSS px. The inner card does not shrink away from the pointer. */
  readonly height: number;
  /** CSS px that the outer card was scrolled by. */
  readonly scrolled: number;
}

/** The card that was looked up in this one, or the one from which the reader has just come back. */
type Shown =
  | { readonly inner: Inner; readonly left?: never }
  | {
      readonly inner?: never;
      readonly left?: { readonly inner: Inner; readonly isKeyed: boolean };
    };

/** Who or what a marked name is, and what they said. It never takes the focus by itself. */
export function Card({ view, why, onClose, onPin, onLookUp, ...use }: Props) {
  const { onFix, onDossier, onCopy, ...refusing } = use;
  const [{ inner, left }, show] = useState<Shown>({});
  useLayoutEffect(() => {
    if (left) comeBackTo(left.inner, left.isKeyed);
  }, [left]);
  const [isPinned, setPinned] = useState(false);
  const pin = {
    isPinned,
    onPin: (to: boolean) => {
      setPinned(to);
      onPin(to);
    },
  };
  const lookUp = (pressed: PressedName) => {
    const height = pressed.element.closest('.card')?.getBoundingClientRect().height ?? 0;
    const scrolled = bodyAround(pressed.element)?.scrollTop ?? 0;
    void onLookUp(pressed.entityId, pressed.text, pressed.at).then((card) =>
      show({ inner: { card, pressed, height, scrolled } }),
    );
  };
  return (
    <>
      {/* First: what looks for the way into the card, must find that one. */}
      {inner && (
        <InnerCard
          card={inner.card}
          isKeyed={inner.pressed.isKeyed}
          back={{
            name: view.name,
            height: inner.height,
            onBack: (isKeyed) => show({ left: { inner, isKeyed } }),
          }}
          {...{ pin, onClose, onFix, onDossier, onCopy }}
        />
      )}
      <CardFrame
        kind={view.kind}
        label={strings.kind[view.kind]}
        title={view.name}
        pin={pin}
        isHidden={inner !== undefined}
        onClose={onClose}
        footer={
          <CardFooter
            {...{ view, why }}
            onFix={() => onFix(view.entityId)}
            onDossier={() => onDossier(view.entityId)}
            {...refusing}
          />
        }
      >
        <CardBody view={view} onLookUp={lookUp} onCopy={onCopy} />
      </CardFrame>
    </>
  );
}

/** The outer card as it was left. */
function comeBackTo({ pressed: { element }, scrolled }: Inner, isKeyed: boolean): void {
  bodyAround(element)?.scrollTo(0, scrolled);
  if (isKeyed) element.focus({ preventScroll: true });
}

function bodyAround(element: Element): Element | null {
  return element.closest('.card-body');
}
