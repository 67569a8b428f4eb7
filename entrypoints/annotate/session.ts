import { CardGate } from '../../lib/messages/card-gate.ts';
import { PageKeys } from '../../lib/messages/page-keys.ts';
import type { ReadingLink } from '../../lib/messages/reading-link.ts';
import { drawTicks } from '../../lib/messages/ticks.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { HOVER_TIMING, watchHover } from '../../lib/page/hover.ts';
import { watchReader } from '../../lib/page/reader-signs.ts';
import type { Look } from '../../lib/page/look.ts';
import type { HighlightNames } from '../../lib/page/painter.ts';
import { watchTaps } from '../../lib/page/taps.ts';

/** Backstory at work in a page: from the background's go to its stop. */
export interface Session {
  readonly annotator: Annotator;
  readonly keys: PageKeys;
  readonly cards: CardGate;
  end(): void;
}

/** What is given to a session. */
interface Given {
  readonly names: HighlightNames;
  readonly look: Look;
  /** Texts are read over it. */
  readonly link: Pick<ReadingLink, 'read'>;
  /** Ends the session and is false where the extension is gone. */
  isAlive(): boolean;
}

/** Marks the page and watches the pointer until `end`. */
export function startSession({ names, look, link, isAlive }: Given): Session {
  const life = new AbortController();
  let hover: AbortController | undefined;
  /** For ticks, where the reader wants them. */
  let onMarks: (() => void) | undefined;
  const watch = () => {
    hover?.abort();
    hover = new AbortController();
    const signal = AbortSignal.any([hover.signal, life.signal]);
    watchHover(cards, { ...HOVER_TIMING, rest: look.rest }, signal);
    watchTaps(cards, signal);
    keys.listen(signal);
    watchReader(isAlive, signal);
  };
  const annotator = new Annotator(
    {
      names,
      look,
      read: (add, remove) => {
        link.read(add, remove);
      },
      onChange: (run, marks) => {
        cards.onChange(run, marks);
        onMarks?.();
      },
      isAlive,
      onNewRoot: watch,
    },
    life.signal,
  );
  const cards = new CardGate(annotator, life.signal);
  const keys = new PageKeys(annotator.travel, cards);
  watch();
  annotator.start();
  // A frame has none: its scrollbar may be far from where the reader looks.
  if (look.ticks && window === window.top) {
    void drawTicks(annotator, look, life.signal).then((ask) => (onMarks = ask));
  }
  return {
    annotator,
    keys,
    cards,
    end: () => {
      life.abort();
    },
  };
}
