/** Milliseconds that a browser may take to begin reading what it saves. */
const READ_AFTER = 60_000;

/** Has the browser save `blob` under this name, where it saves what it downloads. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), READ_AFTER);
}
