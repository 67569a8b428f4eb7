import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { cardWords } from '../../lib/i18n/card-words.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';
import { CloseButton } from './CloseButton.tsx';
import { PinButton, type Pin } from './PinButton.tsx';

/** The way back to the card that a name was looked up in. */
export interface Back {
  readonly name: string;
  /** CSS px of that card. */
  readonly height: number;
  onBack(isKeyed: boolean): void;
}

interface Props {
  kind?: EntityKind;
  label: string;
  title: string;
  footer?: ComponentChildren;
  back?: Back;
  pin?: Pin;
  isHidden?: boolean;
  /** The keyboard goes on at its heading. */
  isEntered?: boolean;
  children: ComponentChildren;
  onClose(): void;
}

/** A non-modal dialog: heading that stays, body that scrolls, footer that stays. */
export function CardFrame(props: Props) {
  const {
    kind,
    label,
    title,
    footer,
    back,
    pin,
    isHidden = false,
    isEntered = false,
    children,
    onClose,
  } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isEntered) heading.current?.focus({ preventScroll: true });
  }, [isEntered]);
  return (
    <div
      class={kind === undefined ? 'card' : `card kind-${kind}`}
      role="dialog"
      aria-labelledby={id}
      hidden={isHidden}
      style={back && { '--card-min': `${String(back.height)}px` }}
      {...LANGUAGE}
    >
      {/* Neither a header nor a footer element: in a page those would be its banner and its end. */}
      <div class="card-header">
        {back && (
          <button
            type="button"
            class="card-back"
            onClick={({ detail }) => back.onBack(detail === 0)}
          >
            <span class="unseen">{cardWords.back}</span>
            <bdi>{back.name}</bdi>
          </button>
        )}
        <p class="card-kind">{label}</p>
        <CloseButton onClose={onClose} />
        {pin && <PinButton {...pin} />}
        <h2 ref={heading} id={id} class="card-name" tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
      </div>
      {/* Focusable, so that the keyboard can scroll a card whose quotes have no links. */}
      <div class="card-body" role="region" aria-label={strings.card.details} tabIndex={0}>
        {children}
      </div>
      {footer !== undefined && <div class="card-footer">{footer}</div>}
    </div>
  );
}
