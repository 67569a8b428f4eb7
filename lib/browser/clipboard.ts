/**
 * Puts text into the clipboard, because of a press by the reader; false where the page prevents it. The
 * page is told nothing by the clipboard of today's browsers. Pages without https do not have that, and a
 * page may forbid it: then it is done as in former days.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Undefined on pages without https, whatever its type says.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/**
 * The browser asks what to copy with an event that passes through the page. Nothing is selected for it,
 * and the text is in it only after our listener, which is the last to get it. A page that listens for it
 * before us can tell that something is copied, and can keep the event from us; not what is copied.
 */
function copyByCommand(text: string): boolean {
  let isAsked = false;
  const onCopy = (event: ClipboardEvent) => {
    if (!event.isTrusted || !event.clipboardData) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    // The page may have put something of its own there.
    event.clipboardData.clearData();
    event.clipboardData.setData('text/plain', text);
    isAsked = true;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && isAsked;
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
}
