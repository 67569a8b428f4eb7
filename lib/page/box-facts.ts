/** How far a text can be seen along one axis, CSS px in the viewport. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What an element does to text inside it that leaves its box: nothing, cut it off, or cut it off and
 * let a reader scroll to it.
 */
export type Edge = 'open' | 'cut' | 'scrolled';

/** What the style and layout of an element mean for a reader's view of the text inside. */
export interface BoxFacts {
  readonly opacity: number;
  /** False where the element has no box (display: contents). */
  readonly hasBox: boolean;
  readonly position: string;
  readonly horizontal: Edge;
  readonly vertical: Edge;
}

/**
 * What was read of elements in this task. No script of the page runs before its end, and a page's
 * many marks share most of their ancestors.
 */
let known: Map<Element, BoxFacts> | undefined;

export function boxFacts(element: Element): BoxFacts {
  if (!known) {
    known = new Map();
    queueMicrotask(() => (known = undefined));
  }
  let facts = known.get(element);
  if (!facts) {
    facts = readFacts(element);
    known.set(element, facts);
  }
  return facts;
}

function readFacts(element: Element): BoxFacts {
  const { opacity, display, position, overflowX, overflowY } = getComputedStyle(element);
  const cuts = canCut(element, display);
  return {
    opacity: display === 'contents' ? 1 : Number(opacity),
    hasBox: display !== 'contents',
    position,
    horizontal: cuts ? edge(overflowX) : 'open',
    vertical: cuts ? edge(overflowY) : 'open',
  };
}

/** Overflow means something for boxes that hold lines or blocks; that of the page's root is the viewport's. */
function canCut(element: Element, display: string): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element === document.documentElement || element === document.body) return false;
  return !/^(inline|contents|ruby.*|table-(row|column|header|footer).*)$/.test(display);
}

function edge(overflow: string): Edge {
  if (overflow === 'visible') return 'open';
  return overflow === 'auto' || overflow === 'scroll' ? 'scrolled' : 'cut';
}

/** The box inside the borders, where text that leaves it is cut off. */
export function paddingBox(element: HTMLElement): { x: Span; y: Span } {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { offsetWidth, offsetHeight, clientLeft, clientTop, clientWidth, clientHeight } = element;
  // A transform scales the rectangle and leaves the lengths alone.
  const [scaleX, scaleY] = [width / (offsetWidth || 1), height / (offsetHeight || 1)];
  const [x, y] = [left + clientLeft * scaleX, top + clientTop * scaleY];
  return {
    x: { from: x, to: x + clientWidth * scaleX },
    y: { from: y, to: y + clientHeight * scaleY },
  };
}

/** True where positioned elements below are placed in this one, and so cut off by it. */
export function placesPositioned(element: Element, position: 'absolute' | 'fixed'): boolean {
  const style = getComputedStyle(element);
  if (position === 'absolute' && style.position !== 'static') return true;
  const { transform, translate, rotate, scale, perspective, filter, contain } = style;
  return (
    [transform, translate, rotate, scale, perspective, filter].some(isSet) ||
    /strict|content|paint|layout/.test(contain)
  );
}

// Older browsers lack one or another of them.
function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'none';
}
