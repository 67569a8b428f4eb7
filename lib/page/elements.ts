/**
 * What elements mean for running text, by tag name alone: reading styles for every element of a
 * page costs layout. Stretches that turn out to hold a mention are checked closer (`isReadable`).
 */

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite del dfn em font i ins label mark nobr q rb rp rt rtc ruby s small span strike strong sub sup time tt u var wbr slot data'.split(
    ' ',
  ),
);

/** Never read: no text for readers, or text that is somebody's work in progress. */
const UNREAD = new Set(
  'script style noscript template textarea input select option code kbd samp svg math iframe object embed canvas audio video head title meta link rt rp'.split(
    ' ',
  ),
);

/** Elements that never join the text on their two sides into one name. */
const UNREAD_SELECTOR = [
  ...[...UNREAD].filter((name) => name !== 'rt' && name !== 'rp'),
  '[contenteditable]:not([contenteditable="false" i])',
  '[role="textbox"]',
].join(',');

/** True for an element that is part of the line it stands in. */
export function isInline(element: Element): boolean {
  return INLINE.has(element.localName);
}

/** True for an element whose text is not read. */
export function isUnread(element: Element): boolean {
  return UNREAD.has(element.localName);
}

/** True where neither the element nor an ancestor is code, a field, or being edited. */
export function isReadable(element: Element): boolean {
  const { designMode } = element.ownerDocument;
  return designMode !== 'on' && element.closest(UNREAD_SELECTOR) === null;
}

/** The element that a text node stands in; the host, where that is a shadow root. */
export function elementAround(node: Text): Element | null {
  const root = node.parentNode;
  return root instanceof ShadowRoot ? root.host : node.parentElement;
}
