const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/**
 * Spells a size in bytes with at most three figures: "812 bytes", "3.2 MB", "212 MB". Units go up in
 * thousands, as disks and browsers count them.
 */
export function formatSize(bytes: number, locale: string): string {
  let power = 0;
  let value = bytes;
  // 999.5 of a unit would be spelt "1,000".
  while (value >= 999.5 && power < UNITS.length - 1) {
    value /= 1000;
    power++;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 9.95 && power > 1 ? 1 : 0,
  }).format(value);
}
