/** Markdown, and numbers in it. */

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const align = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three digits that count, large numbers whole; a dash where there is nothing to say. */
export function figure(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  if (magnitude >= 2) return whole(value);
  return value.toFixed(Math.min(3, magnitude >= 1 ? 1 : 1 - magnitude));
}

/** With commas between thousands. */
export function whole(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en-GB') : '–';
}

/** "1,000", "350k", "1M": for numbers of names and sizes of text. */
export function short(value: number): string {
  if (value >= 1_000_000) return `${String(Math.round(value / 100_000) / 10)}M`;
  return value >= 10_000 ? `${String(Math.round(value / 1_000))}k` : whole(value);
}

export function times(value: number): string {
  const text = figure(value);
  return text === '–' ? text : `${text} ×`;
}

/** Bytes or characters: "10 kB", "1 MB". */
export function size(value: number): string {
  return value >= 950_000
    ? `${figure(Math.round(value / 100_000) / 10)} MB`
    : `${whole(value / 1_000)} kB`;
}
