/**
 * What runs in a page to measure it, put there before the page's own scripts. Each leaves what it
 * sees in the variable `probe`; times are performance.now() of the page, in milliseconds.
 */

export interface MarksSeen {
  /** Ready text: the start of DOMContentLoaded. */
  readonly ready: number;
  /** The first frame that had a mark to paint, and the last one in which their number changed. */
  readonly first: number;
  readonly last: number;
  /** Frames from ready text to the first mark, that with the mark included. */
  readonly frames: number;
  readonly marks: number;
}

/** Looks at the highlight registry once a frame, which disturbs nothing. */
export function watchMarks(): void {
  const probe = { ready: 0, first: 0, last: 0, frames: 0, marks: 0 };
  Reflect.set(globalThis, 'probe', probe);
  const look = () => {
    let marks = 0;
    for (const highlight of CSS.highlights.values()) marks += highlight.size;
    if (probe.ready > 0 && probe.first === 0) probe.frames++;
    if (marks !== probe.marks) {
      probe.last = performance.now();
      if (probe.first === 0) probe.first = probe.last;
      probe.marks = marks;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  const onReady = () => {
    const [navigation] = performance.getEntriesByType('navigation');
    if (navigation instanceof PerformanceNavigationTiming) {
      probe.ready = navigation.domContentLoadedEventStart;
    }
  };
  addEventListener('DOMContentLoaded', onReady, { capture: true, once: true });
}

export interface BareRead {
  readonly took: number;
  /** UTF-16 code units read. */
  readonly length: number;
}

/** Reads all text once, as the first thing that any script does in the page. */
export function readBare(): void {
  addEventListener(
    'DOMContentLoaded',
    () => {
      const start = performance.now();
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      let length = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // All that SHOW_TEXT lets through; asking each would cost more than reading it.
        length += (node as Text).data.length;
      }
      Reflect.set(globalThis, 'probe', { took: performance.now() - start, length });
    },
    { capture: true, once: true },
  );
}

export interface CardSeen {
  /** When the pointer last moved, and when the card stood in its place in the page. */
  readonly moved: number;
  readonly shown: number;
}

/** Notes the last movement of the pointer and the arrival of the card's host element. */
export function watchCard(host: string): void {
  const probe = { moved: 0, shown: 0 };
  Reflect.set(globalThis, 'probe', probe);
  const onMove = () => {
    probe.moved = performance.now();
    probe.shown = 0;
  };
  addEventListener('pointermove', onMove, { capture: true, passive: true });
  new MutationObserver(() => {
    if (probe.shown === 0 && document.querySelector(host)) probe.shown = performance.now();
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

/** Reads what a probe has seen so far. */
export function seen(): unknown {
  return Reflect.get(globalThis, 'probe');
}

export interface LoadSeen {
  readonly ready: number;
  readonly loaded: number;
  /** Largest contentful paint; NaN where the browser does not tell. */
  readonly painted: number;
}

/** Notes the moments of a page load. */
export function watchLoad(): void {
  const probe = { ready: NaN, loaded: NaN, painted: NaN };
  Reflect.set(globalThis, 'probe', probe);
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) probe.painted = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  addEventListener('load', () => {
    setTimeout(() => {
      const [navigation] = performance.getEntriesByType('navigation');
      if (!(navigation instanceof PerformanceNavigationTiming)) return;
      probe.ready = navigation.domContentLoadedEventEnd;
      probe.loaded = navigation.loadEventEnd;
    });
  });
}
