/** Milliseconds for which a page that nobody sees is worked on after the popup has asked about it. */
const ASKED_FOR = 5_000;

let askedUntil = 0;
let waiting: { act(): void; signal: AbortSignal }[] = [];

/** True while somebody sees the page, or looks at it through the popup. What nobody sees costs nothing. */
export function isWatched(): boolean {
  return document.visibilityState === 'visible' || performance.now() < askedUntil;
}

/** Calls `act` as soon as the page is watched: now, or when it is. */
export function whenWatched(act: () => void, signal: AbortSignal): void {
  if (isWatched()) act();
  // Frames come when the page is shown; no page can keep them from us, as it can an event.
  else if (waiting.push({ act, signal }) === 1) requestAnimationFrame(resume);
}

/** The popup asks about the page. */
export function attend(): void {
  askedUntil = performance.now() + ASKED_FOR;
  resume();
}

function resume(): void {
  const acts = waiting;
  waiting = [];
  for (const { act, signal } of acts) if (!signal.aborted) whenWatched(act, signal);
}
