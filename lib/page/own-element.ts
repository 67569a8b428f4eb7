const XHTML = 'http://www.w3.org/1999/xhtml';

/** In an XML document `createElement` makes elements that are no HTML. */
export function createHtml<K extends keyof HTMLElementTagNameMap>(
  name: K,
): HTMLElementTagNameMap[K] {
  // The namespace makes it the HTML element of that name.
  return document.createElementNS(XHTML, name) as HTMLElementTagNameMap[K];
}

/** Puts a style sheet into a shadow root. */
export type AddStyles = (root: ShadowRoot, css: string) => void;

/** The way that works from a content script in both browsers. */
export function addStyleElement(root: ShadowRoot, css: string): void {
  const style = createHtml('style');
  style.textContent = css;
  root.append(style);
}
