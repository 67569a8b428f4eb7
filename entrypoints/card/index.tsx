import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CardClient } from '../../lib/messages/card-client.ts';
import { backgroundDesk } from '../../lib/messages/card-desk.ts';
import { getCards, setCards } from '../../lib/messages/cards.ts';
import { addStyleElement } from '../../lib/page/own-element.ts';
import { createOverlay } from './overlay.tsx';

/** Injected into a page when its first card is wanted; leaves the cards for the page script. */
export default defineUnlistedScript(() => {
  if (!getCards()) setCards(new CardClient(createOverlay(addStyleElement), backgroundDesk));
});
