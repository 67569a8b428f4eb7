/** Between the card and the edge of the window. */
const EDGE = '8px';

/**
 * Has the card stand in the lower corner at the end of the page's lines, where it covers least of what
 * one reads, until it is told to stand elsewhere.
 */
export function putAside(host: HTMLElement): void {
  const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
  const set = (name: string, value: string) =>
    host.style.setProperty(`--bs-${name}`, value, 'important');
  set('top', 'auto');
  set('bottom', EDGE);
  set('left', isRtl ? EDGE : 'auto');
  set('right', isRtl ? 'auto' : EDGE);
  // There is more room than beside the line.
  set('max-block', `calc(100vh - 2 * ${EDGE})`);
  set('max-inline', `calc(100vw - 2 * ${EDGE})`);
  set('visibility', 'visible');
}
