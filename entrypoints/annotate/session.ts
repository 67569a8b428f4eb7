import { CardGate } from '../../lib/messages/card-gate.ts';
import { PageKeys } from '../../lib/messages/page-keys.ts';
import type { ReadingLink } from '../../lib/messages/reading-link.ts';
import { Annotator } from '../../lib/page/annotator.ts';
import { HOVER_TIMING, watchHover } from '../../lib/page/hover.ts';
import type { Look } from '../../lib/page/look.ts';
import type { HighlightNames } from '../../lib/page/painter.ts';
import { watchTaps } from '../../lib/page/taps.ts';

/** Backstory at work in a page: from the background's go to its stop. */
export interface Session {
  readonly annotator: Annotator;
  readonly keys: PageKeys;
  /** Closes the card. */
  shut(): void;
  end(): void;
}

/** Marks the page and watches the pointer until `end`. Texts are read over `link`. */
export function startSession(names: HighlightNames, look: Look, link: ReadingLink): Session {
  const life = new AbortController();
  let hover: AbortController | undefined;
  const watch = () => {
    hover?.abort();
    hover = new AbortController();
    const signal = AbortSignal.any([hover.signal, life.signal]);
    watchHover(cards, HOVER_TIMING, signal);
    watchTaps(cards, signal);
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
      },
      onNewRoot: watch,
    },
    life.signal,
  );
  const cards = new CardGate(annotator, life.signal);
  const keys = new PageKeys(annotator.travel, cards, life.signal);
  watch();
  annotator.start();
  return {
    annotator,
    keys,
    shut: () => {
      cards.shut();
    },
    end: () => {
      life.abort();
    },
  };
}
