/** Where a quote is said to stand. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/**
 * The JSON of a pack in which each `end` fits its quote, so that all the rest can be checked before
 * anybody knows where the quotes stand; and what the file says of each, where it says numbers.
 */
export function fitOffsets(json: string): {
  readonly json: string;
  readonly offsets: readonly (Offsets | undefined)[];
} {
  let pack: unknown;
  try {
    pack = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    // Whoever reads the pack says so, and better.
    return { json, offsets: [] };
  }
  if (!isObject(pack) || !Array.isArray(pack['quotes'])) return { json, offsets: [] };
  const quotes = pack['quotes'].map(fit);
  return {
    json: JSON.stringify({ ...pack, quotes: quotes.map(({ quote }) => quote) }),
    offsets: quotes.map(({ offsets }) => offsets),
  };
}

function fit(quote: unknown): { readonly quote: unknown; readonly offsets?: Offsets } {
  if (!isObject(quote)) return { quote };
  const { text, start, end } = quote;
  if (typeof text !== 'string' || typeof start !== 'number' || typeof end !== 'number') {
    return { quote };
  }
  return { quote: { ...quote, end: start + text.length }, offsets: { start, end } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
