import { render } from 'preact';
import { CardSurface } from '../../components/card/CardSurface.tsx';
import { strings } from '../../lib/i18n/strings.ts';
import type { CardAnchor, CardOverlay } from '../../lib/messages/card-overlay.ts';
import { getMarker } from '../../lib/messages/cards.ts';
import { nameElement } from '../../lib/page/leftovers.ts';
import type { AddStyles } from '../../lib/page/own-element.ts';
import { copyText } from '../../lib/browser/clipboard.ts';
import { Guard } from './guard.ts';
import { createHost, isShown, showHost, type CardHost } from './host.ts';
import { isOnTheWay } from './lines.ts';
import { pageHost } from './page-host.ts';
import { keepInPlace } from './place.ts';
import { putAside } from './put-aside.ts';
import { say } from './say.ts';
import { laySheet } from './sheet.ts';

/** Draws cards over a page, in an element of its own. */
export function createOverlay(addStyles: AddStyles): CardOverlay {
  const host = createHost(addStyles);
  const guard = new Guard(host);
  let open: AbortController | undefined;
  /** Where the card that is open stands beside its mention. */
  let mention: CardAnchor | undefined;
  let leavePlace: (() => void) | undefined;
  let opening = 0;
  /** Whether the keyboard is to go in as soon as the card stands where it belongs. */
  let entering = false;

  const stand = (isPinned: boolean) => {
    leavePlace?.();
    leavePlace = undefined;
    host.container.classList.toggle('sheet', mention?.isTouched === true);
    if (mention?.isTouched === true) laySheet(host.element, mention);
    else if (isPinned) putAside(host.element);
    else if (mention)
      leavePlace = keepInPlace(host, mention, () => {
        if (entering) guard.enter();
      });
  };

  const hide = () => {
    open?.abort();
    leavePlace?.();
    open = undefined;
    entering = false;
    guard.reset();
    render(null, host.container);
    host.element.remove();
    host.element.removeAttribute('style');
  };

  return {
    show(card, anchor, actions) {
      open?.abort();
      open = new AbortController();
      entering = false;
      opening++;
      render(
        <CardSurface
          card={card}
          opening={opening}
          host={pageHost()}
          onCopy={copyText}
          {...actions}
        />,
        host.container,
      );
      nameElement(host.element, getMarker());
      showHost(host.element, anchor.element);
      mention = anchor;
      stand(false);
      guard.watch(anchor.point, actions.onUse, open.signal);
      closeOnEscape(host, actions.onClose, open.signal);
    },
    pin(isPinned) {
      // A sheet stays where it is.
      if (mention?.isTouched !== true) stand(isPinned);
    },
    enter() {
      entering = true;
      guard.enter();
    },
    say: (text, index, of) =>
      say(
        text === null
          ? strings.briefing.position(index, of)
          : strings.card.step(text, index + 1, of),
      ),
    tell: ({ entities, mentions }) => say(strings.card.count(entities, mentions)),
    hide,
    leadsTo: (point) => {
      const card = host.element.getBoundingClientRect();
      return mention?.rects().some((rect) => isOnTheWay(point, rect, card)) === true;
    },
    isShown: () => isShown(host.element),
    owns: (path) => path.includes(host.element),
  };
}

/**
 * Escape is ours while a card is shown; the page's own dialog stays for the next one. It takes a keyboard
 * that is in a card which was looked up back to the one before.
 */
function closeOnEscape(
  { element, root }: CardHost,
  onClose: () => void,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    if (isShown(element)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    const back = root.activeElement?.closest('.card')?.querySelector<HTMLElement>('.card-back');
    if (back) back.click();
    else onClose();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}
