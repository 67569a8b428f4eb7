import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onBackgroundMessage } from '../../lib/browser/page-runtime.ts';
import type { PageCommand, PageReport } from '../../lib/messages/contract.ts';
import { ReadingLink } from '../../lib/messages/reading-link.ts';
import { randomHighlightNames } from '../../lib/page/painter.ts';
import { trusted } from '../../lib/page/trusted.ts';
import { startSession, type Session } from './session.ts';

/** Set in the isolated world, which no page can see: the script may be injected a second time. */
const RUNNING = Symbol.for('backstory.annotate');

/** The script in every page: marks what it mentions, opens cards, answers the popup. */
export default defineUnlistedScript(() => {
  if (Reflect.get(globalThis, RUNNING) === true || document.contentType === 'application/pdf')
    return;
  Reflect.set(globalThis, RUNNING, true);
  // A page that is only prerendered has no tab yet that styles could be put into.
  if ('prerendering' in document && document.prerendering === true) {
    document.addEventListener('prerenderingchange', trusted(begin));
  } else begin();
});

function begin(): void {
  const life = new AbortController();
  const names = randomHighlightNames();
  let session: Session | undefined;
  const end = () => {
    session?.end();
    session = undefined;
  };

  const link = new ReadingLink(
    {
      onGo: () => (session ??= startSession(names, link)),
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
  link.greet();

  onBackgroundMessage((message) => {
    // The background is the trusted side: its messages are typed by the contract.
    const command = message as PageCommand;
    switch (command.type) {
      case 'page.report':
        return {
          entities: session?.annotator.report() ?? [],
          reading: link.busy || session?.annotator.busy === true,
        } satisfies PageReport;
      case 'page.jump':
        return session?.annotator.jump(command) ?? null;
      case 'page.switch':
        end();
        if (command.on) link.greet();
        else link.close();
        return null;
      case 'page.judge':
        if (session) link.judge();
        return null;
      default:
        return undefined;
    }
  }, life.signal);

  // Back from the browser's page cache: the Port is gone, and the site may have been switched off.
  const onShow = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted) link.greet();
  };
  window.addEventListener('pageshow', onShow, { signal: life.signal });
}
