/** True where what had the focus is gone, and the reader is at nothing else yet. */
export function isFocusLost(): boolean {
  return document.activeElement === document.body;
}
