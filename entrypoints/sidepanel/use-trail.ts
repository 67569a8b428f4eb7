import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { placeIn } from '../../components/panel/place.ts';
import { goTo, lastOf, startAt, type Stop, type Trail } from '../../components/panel/trail.ts';

/**
 * Where the reader is and has come along, as the address says it. The panel of Firefox keeps no history
 * of its own. A view calls `onShown` when all of it is there: then the reader is where they were in it
 * before, or where it begins.
 */
export function useTrail() {
  const [trail, setTrail] = useState<Trail>(() => startAt(placeIn(location.hash)));
  const trailRef = useRef(trail);
  const leftRef = useRef<string | null>(null);
  /** Where the reader is to arrive. Who has just opened the panel is where the browser puts them. */
  const waitingRef = useRef<Stop | null>(null);
  useEffect(() => {
    const follow = () => {
      const leaving = { scrolled: scrollY, left: leftRef.current };
      leftRef.current = null;
      const next = goTo(trailRef.current, placeIn(location.hash), leaving);
      trailRef.current = next;
      waitingRef.current = lastOf(next);
      setTrail(next);
    };
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a[href^="#"]') : null;
      leftRef.current = link?.getAttribute('href') ?? null;
    };
    window.addEventListener('hashchange', follow);
    document.addEventListener('click', onClick);
    return () => {
      window.removeEventListener('hashchange', follow);
      document.removeEventListener('click', onClick);
    };
  }, []);
  const onShown = useCallback(() => {
    const stop = waitingRef.current;
    waitingRef.current = null;
    if (stop) arriveAt(stop);
  }, []);
  return { trail, here: lastOf(trail), onShown };
}

/**
 * To the link that the reader left by, or the field of the search, or the heading of the view that is
 * shown: another may be hidden.
 */
function arriveAt({ scrolled, left }: Stop): void {
  const asked = left === null ? document.querySelector<HTMLElement>('.is-asked') : null;
  if (asked) {
    asked.focus();
    return;
  }
  const seen = [
    ...document.querySelectorAll<HTMLElement>('h1, main input[type="search"], main a[href^="#"]'),
  ].filter((one) => one.checkVisibility());
  const link = left === null ? undefined : seen.find((one) => one.getAttribute('href') === left);
  const first = (name: string) => seen.find(({ localName }) => localName === name);
  (link ?? first('input') ?? first('h1'))?.focus({ preventScroll: true });
  scrollTo(0, scrolled);
}
