import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_SCRIPT } from '../../lib/messages/contract.ts';
import { ReadingLink } from '../../lib/messages/reading-link.ts';
import { whenWatched } from '../../lib/page/attention.ts';
import { randomHighlightNames } from '../../lib/page/painter.ts';
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
  const names = randomHighlightNames();
  let session: Session | undefined;
  const end = () => {
    session?.end();
    session = undefined;
  };
  const close = () => {
    end();
    link.close();
  };
  // A page that is only prerendered is not seen either, and has no tab that styles could be put into.
  const begin = () => {
    whenWatched(() => {
      link.greet();
    }, life.signal);
  };

  const link = new ReadingLink(
    {
      onGo: (look) => (session ??= startSession(names, look, link)),
      onStop: end,
      onMarks: (run, marks) => session?.annotator.mark(run, marks),
      held: () => session?.annotator.held() ?? [],
      heldRun: (key) => session?.annotator.heldRun(key),
      onLost() {
        end();
        life.abort();
        Reflect.deleteProperty(globalThis, RUNNING);
      },
    },
    names,
  );
  begin();

  answerBackground(() => ({ session, link, begin, close }), life.signal);

  // Back from the browser's page cache: the Port is gone, and the site may have been switched off.
  const onShow = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted) begin();
  };
  window.addEventListener('pageshow', onShow, { signal: life.signal });
}
