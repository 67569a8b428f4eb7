import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { isConnectable } from '../../lib/browser/page-runtime.ts';
import { setMarker } from '../../lib/messages/cards.ts';
import { PAGE_SCRIPT } from '../../lib/messages/contract.ts';
import { ReadingLink } from '../../lib/messages/reading-link.ts';
import { whenWatched } from '../../lib/page/attention.ts';
import { removeNamed } from '../../lib/page/leftovers.ts';
import { whenRoomy } from '../../lib/page/room.ts';
import { answerBackground } from './answers.ts';
import { startSession, type Session } from './session.ts';

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
  whenRoomy(work);
});

function work(): void {
  Reflect.set(globalThis, RUNNING, true);
  const life = new AbortController();
  let session: Session | undefined;
  /** The reader wants nothing here, as long as this document lives. */
  let isPaused = false;
  const end = () => {
    session?.end();
    session = undefined;
  };
  /** The extension is gone, or does not answer any more: another script may take this one's place. */
  const give = () => {
    end();
    life.abort();
    Reflect.deleteProperty(globalThis, RUNNING);
  };
  const isAlive = () => {
    if (isConnectable()) return true;
    give();
    return false;
  };
  const close = () => {
    end();
    link.close();
  };
  // A page that is only prerendered is not seen either, and has no tab that styles could be put into.
  const begin = () => {
    if (isPaused) return;
    whenWatched(() => {
      link.greet();
    }, life.signal);
  };

  const link = new ReadingLink({
    onGo(look, names) {
      if (session) return;
      removeNamed(names.flash);
      setMarker(names.flash);
      session = startSession({ names, look, link, isAlive });
    },
    onStop: end,
    onMarks: (run, marks) => session?.annotator.mark(run, marks),
    held: () => session?.annotator.held() ?? [],
    heldRun: (key) => session?.annotator.heldRun(key),
    onLost: give,
  });
  begin();

  const pause = (on: boolean) => {
    isPaused = on;
    if (on) close();
    else begin();
  };
  answerBackground(() => ({ session, link, isPaused, begin, close, pause }), life.signal);

  // Back from the browser's page cache: the Port is gone, and the site may have been switched off.
  const onShow = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted) begin();
  };
  window.addEventListener('pageshow', onShow, { signal: life.signal });
}
