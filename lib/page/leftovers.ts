/**
 * Elements of ours bear a name that is the document's secret. By it a script that comes into the page
 * after the extension was updated takes away what the last one has left: Firefox ends that one without
 * a word, Chromium lets it live and tells it nothing. A page that makes up such elements loses none.
 */
const MARKER = '--bs-of';

export function nameElement(element: HTMLElement, name: string): void {
  element.style.setProperty(MARKER, name);
}

/** Takes away the elements of that name. */
export function removeNamed(name: string): void {
  for (const element of document.querySelectorAll<HTMLElement>(`[style*="${MARKER}"]`)) {
    if (element.style.getPropertyValue(MARKER) === name) element.remove();
  }
}
