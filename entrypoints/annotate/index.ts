import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_SCRIPT } from '../../lib/messages/contract.ts';
import { whenRoomy } from '../../lib/page/room.ts';
import { work } from './work.ts';

/**
 * Set in the isolated world, which no page can see, as the script may be injected a second time: false
 * while a frame is too small, true from then on.
 */
const RUNNING = Symbol.for(PAGE_SCRIPT);

/** Viewers of the browser, and drawings: an element of ours would have no box in an SVG document. */
const NO_TEXT = /^(?:image|audio|video)|pdf$/;

/** The script in every page and frame: marks what it mentions, opens cards, answers the popup. */
export default defineUnlistedScript(() => {
  if (Reflect.has(globalThis, RUNNING) || NO_TEXT.test(document.contentType)) return;
  Reflect.set(globalThis, RUNNING, false);
  whenRoomy(() => work(RUNNING));
});
