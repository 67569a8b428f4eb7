import { boxFacts, paddingBox, placesPositioned, type Edge, type Span } from './box-facts.ts';

/** CSS px of a text that have to be left for a reader to see it. */
const LEAST = 1;

/**
 * True where boxes around a text cut it off, so that no reader can see it: each of them leaves of it
 * what lies inside. What a reader can scroll to counts as seen.
 * @param around the element that the text stands in and those around it, innermost first.
 */
export function isCutOff(text: DOMRectReadOnly, around: readonly Element[]): boolean {
  let x: Span = { from: text.left, to: text.right };
  let y: Span = { from: text.top, to: text.bottom };
  let lifted: 'absolute' | 'fixed' | undefined;
  for (const element of around) {
    const { position, horizontal, vertical, hasBox } = boxFacts(element);
    if (!hasBox) continue;
    // What is positioned is cut off only by the box that it is placed in, and those around that.
    if (lifted && placesPositioned(element, lifted)) lifted = undefined;
    if (!lifted && isClippedAway(element, position)) return true;
    if (!lifted && (horizontal !== 'open' || vertical !== 'open')) {
      // Only HTML elements cut, see canCut.
      const box = paddingBox(element as HTMLElement);
      x = left(x, box.x, horizontal);
      y = left(y, box.y, vertical);
      if (x.to - x.from <= LEAST || y.to - y.from <= LEAST) return true;
    }
    if (!lifted && (position === 'absolute' || position === 'fixed')) lifted = position;
  }
  return false;
}

/** What is left of a stretch inside a box; all of the box, where a reader can scroll to it. */
function left(text: Span, box: Span, edge: Edge): Span {
  if (edge === 'open') return text;
  if (edge === 'scrolled') return box;
  return { from: Math.max(text.from, box.from), to: Math.min(text.to, box.to) };
}

/** The old way to hide a text from eyes alone: `clip: rect(1px, 1px, 1px, 1px)`. */
function isClippedAway(element: Element, position: string): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false;
  const { clip } = getComputedStyle(element);
  const [top, right, bottom, from] = [...clip.matchAll(/-?[\d.]+/g)].map(Number);
  if (top === undefined || right === undefined || bottom === undefined || from === undefined)
    return false;
  return right - from <= LEAST || bottom - top <= LEAST;
}
