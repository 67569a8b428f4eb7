import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardSurface } from '../../components/card/CardSurface.tsx';
import { CardClient } from '../../lib/messages/card-client.ts';
import type { CardOverlay } from '../../lib/messages/card-overlay.ts';
import { getCards, setCards } from '../../lib/messages/cards.ts';
import { Guard } from './guard.ts';
import { createHost, isShown, showHost } from './host.ts';
import { pageHost } from './page-host.ts';
import { keepInPlace } from './place.ts';
import { say } from './say.ts';

/** Injected into a page when its first card is wanted; leaves the cards for the page script. */
export default defineUnlistedScript(() => {
  if (!getCards()) setCards(new CardClient(createOverlay()));
});

function createOverlay(): CardOverlay {
  const host = createHost();
  const guard = new Guard(host);
  let open: AbortController | undefined;
  let opening = 0;
  /** Whether the keyboard is to go in as soon as the card stands where it belongs. */
  let entering = false;

  const hide = () => {
    open?.abort();
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
      opening++;
      render(
        <CardSurface card={card} opening={opening} host={pageHost()} {...actions} />,
        host.container,
      );
      showHost(host.element, anchor.element);
      const stop = keepInPlace(host, anchor, () => {
        if (entering) guard.enter();
      });
      open.signal.addEventListener('abort', stop);
      guard.watch(anchor.point, actions.onUse, open.signal);
      closeOnEscape(host.element, actions.onClose, open.signal);
    },
    enter() {
      entering = true;
      guard.enter();
    },
    say,
    hide,
    isShown: () => isShown(host.element),
    owns: (path) => path.includes(host.element),
  };
}

/** Escape is ours while a card is shown; the page's own dialog stays for the next one. */
function closeOnEscape(host: HTMLElement, onClose: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
    if (isShown(host)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    onClose();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}
