import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { getMarker } from '../../lib/messages/cards.ts';
import { nameElement } from '../../lib/page/leftovers.ts';
import { createHtml } from '../../lib/page/own-element.ts';

/** Milliseconds that screen readers are given to read it. */
const STAYS = 4_000;
/** Milliseconds after which a region that is new is known to screen readers. */
const HEARD_OF = 50;

let region: HTMLElement | undefined;

/** Says something to screen readers. Nothing of it is to be seen, and it goes by itself. */
export function say(words: string): void {
  region?.remove();
  const host = createHtml('div');
  host.style.cssText =
    'all:initial;position:fixed;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)';
  nameElement(host, getMarker());
  const status = createHtml('div');
  status.setAttribute('role', 'status');
  Object.assign(status, LANGUAGE);
  host.attachShadow({ mode: 'closed' }).append(status);
  // Beside an open dialog nobody would hear it.
  (document.querySelector(':modal') ?? document.documentElement).append(host);
  region = host;
  setTimeout(() => {
    status.textContent = words;
  }, HEARD_OF);
  setTimeout(() => {
    host.remove();
  }, STAYS);
}
