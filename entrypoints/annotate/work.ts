import { isConnectable } from '../../lib/browser/page-runtime.ts';
import { setMarker } from '../../lib/messages/cards.ts';
import { ReadingLink } from '../../lib/messages/reading-link.ts';
import { whenWatched } from '../../lib/page/attention.ts';
import { removeNamed } from '../../lib/page/leftovers.ts';
import { answerBackground } from './answers.ts';
import { startSession, type Session } from './session.ts';

/**
 * Works in this document from now on.
 * @param running set in the isolated world while a script is at work
 */
export function work(running: symbol): void {
  Reflect.set(globalThis, running, true);
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
    Reflect.deleteProperty(globalThis, running);
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
