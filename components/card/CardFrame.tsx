import type { ComponentChildren } from 'preact';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';
import { CloseButton } from './CloseButton.tsx';

interface Props {
  kind?: EntityKind;
  label: string;
  title: string;
  footer?: ComponentChildren;
  children: ComponentChildren;
  onClose(): void;
}

/** There is one card in a shadow root, so its id is fixed. */
const TITLE = 'backstory-card-title';

/** A non-modal dialog: heading that stays, body that scrolls, footer that stays. */
export function CardFrame({ kind, label, title, footer, children, onClose }: Props) {
  return (
    <div
      class={kind === undefined ? 'card' : `card kind-${kind}`}
      role="dialog"
      aria-labelledby={TITLE}
      {...LANGUAGE}
    >
      <header class="card-header">
        <p class="card-kind">{label}</p>
        <CloseButton onClose={onClose} />
        <h2 id={TITLE} class="card-name" tabIndex={-1}>
          <bdi>{title}</bdi>
        </h2>
      </header>
      {/* Focusable, so that the keyboard can scroll a card whose quotes have no links. */}
      <div class="card-body" role="region" aria-label={strings.card.details} tabIndex={0}>
        {children}
      </div>
      {footer !== undefined && <footer class="card-footer">{footer}</footer>}
    </div>
  );
}
