const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Spells a pack date, as precisely as it is known: "2023" → "2023", "2023-06" → "June 2023",
 * "2023-06-19" → "19 June 2023" (en-GB). Never depends on the reader's time zone, and always uses
 * the Gregorian calendar, as packs do. What is not a real date (2023-02-30) comes back unchanged.
 */
export function formatDate(date: string, locale: string): string {
  const [, year, month, day] = SHAPE.exec(date) ?? [];
  if (year === undefined || year === '0000') return date;
  const moment = midnight(Number(year), Number(month ?? 1), Number(day ?? 1));
  if (!moment.toISOString().startsWith(date)) return date;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(month !== undefined && { month: 'long' }),
    ...(day !== undefined && { day: 'numeric' }),
  }).format(moment);
}

/** `Date.UTC` would read the years 0 to 99 as 1900 to 1999. */
function midnight(year: number, month: number, day: number): Date {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  return moment;
}
