import { boxFacts } from './box-facts.ts';
import { isCutOff } from './clipping.ts';
import { elementAround, isReadable } from './elements.ts';
import { readingParent } from './reading-order.ts';

/** CSS px beyond the edges that no reader can scroll to. */
const FAR_OUT = 500;
/** Opacity below which nobody reads a text: black on white has a contrast below 2 : 1 then. */
const FAINT = 0.25;

/**
 * True where a reader can see this text: rendered, not transparent, not cut off or moved off the
 * page, and neither code nor a field. A page that plants names to see which ones get marked must at
 * least show them. Reads style and layout: ask only for stretches that hold a mention.
 */
export function isShown(node: Text): boolean {
  const element = elementAround(node);
  if (!element || !isReadable(element) || !isRendered(element)) return false;
  return !isHiddenFromEyes(node, element);
}

function isRendered(element: Element): boolean {
  const box = boxAround(element);
  if (box?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) !== true)
    return false;
  // Of an element that hides its contents, checkVisibility says that it is visible itself.
  if (getComputedStyle(box).contentVisibility === 'hidden') return false;
  if (box instanceof HTMLDetailsElement && !box.open) return false;
  return box === element || getComputedStyle(element).visibility === 'visible';
}

/**
 * The nearest element with a box. Of one without (display: contents, a slot with what it shows by
 * default) checkVisibility says that it is not visible, whatever stands in it.
 */
function boxAround(element: Element): Element | null {
  let at: Element | null = element;
  while (at && !boxFacts(at).hasBox) at = elementOver(at);
  return at;
}

function isHiddenFromEyes(node: Text, element: Element): boolean {
  const text = document.createRange();
  text.selectNodeContents(node);
  const box = text.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return true;
  if (box.right + scrollX < -FAR_OUT && box.right + scrollX < -FAR_OUT - reachToTheLeft())
    return true;
  if (box.bottom + scrollY < -FAR_OUT) return true;
  const around = ancestors(node.assignedSlot ?? element);
  const opacity = around.reduce((product, at) => product * boxFacts(at).opacity, 1);
  return opacity < FAINT || isCutOff(box, around);
}

/** CSS px that the page can be scrolled to the left of where it begins: its lines may run that way. */
function reachToTheLeft(): number {
  const { documentElement: root, body } = document;
  const { direction, writingMode } = getComputedStyle(body ?? root);
  const runsLeft = writingMode === 'horizontal-tb' ? direction === 'rtl' : !/lr/.test(writingMode);
  return runsLeft ? root.scrollWidth - root.clientWidth : 0;
}

/** The element and all around it as they are laid out: through slots and hosts. */
function ancestors(element: Element): Element[] {
  const all: Element[] = [];
  for (let at: Element | null = element; at; at = elementOver(at)) all.push(at);
  return all;
}

function elementOver(element: Element): Element | null {
  const parent = readingParent(element);
  return parent instanceof Element ? parent : null;
}
