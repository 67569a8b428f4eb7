import { isReadable } from './elements.ts';

/** Ancestors that are looked at for the usual ways of hiding text from the eye alone. */
const MAX_ANCESTORS = 6;
/** CSS px beyond the edges that no reader can scroll to. */
const FAR_OUT = 500;
/** Opacity below which nobody reads a text. */
const FAINT = 0.1;

/**
 * True where a reader can see this text: rendered, not transparent, not clipped to a dot or moved
 * off the page, and neither code nor a field. A page that plants names to see which ones get marked
 * must at least show them. Reads style and layout: ask only for stretches that hold a mention.
 */
export function isShown(node: Text): boolean {
  const element = elementAround(node);
  return (
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
    isReadable(element) &&
    !isHiddenFromEyes(node, element)
  );
}

/** The element that a text node stands in; the host, where that is a shadow root. */
export function elementAround(node: Text): Element | null {
  const root = node.parentNode;
  return root instanceof ShadowRoot ? root.host : node.parentElement;
}

function isHiddenFromEyes(node: Text, element: Element): boolean {
  // Of an element that hides its contents, checkVisibility says that it is visible itself.
  if (getComputedStyle(element).contentVisibility === 'hidden') return true;
  const text = document.createRange();
  text.selectNodeContents(node);
  const box = text.getBoundingClientRect();
  if (box.width < 1 || box.height < 1) return true;
  if (box.right + scrollX < -FAR_OUT || box.bottom + scrollY < -FAR_OUT) return true;
  let at: Element | null = element;
  for (let i = 0; at && i < MAX_ANCESTORS; i++, at = at.parentElement) {
    if (isFaint(at) || isDot(at)) return true;
  }
  return false;
}

function isFaint(element: Element): boolean {
  return Number(getComputedStyle(element).opacity) < FAINT;
}

function isDot(element: Element): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.offsetWidth > 1 && element.offsetHeight > 1) return false;
  const { overflow, position, display } = getComputedStyle(element);
  return display !== 'contents' && (overflow !== 'visible' || position === 'absolute');
}
