import { reasonOf } from './one-line.ts';

/** What one line of input asks about. */
export interface Document {
  readonly id: string | number;
  readonly text: string;
}

/** Reads `{"id", "text"}`; other fields are passed over. */
export function readDocument(json: string): Document | { readonly problem: string } {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    // Which line it is, the caller says better.
    const reason = reasonOf(error).replace(/ \(line 1 column \d+\)$/, '');
    return { problem: `is not JSON (${reason}); write one {"id", "text"} a line` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'is not an object; write {"id", "text"}' };
  }
  const { id, text } = value as { id?: unknown; text?: unknown }; // any object may be asked for them
  if (typeof id !== 'string' && typeof id !== 'number') {
    return { problem: `${lacks('id', id)} a string or a number` };
  }
  // JSON.parse has rounded it: the answer would bear another id.
  if (typeof id === 'number' && !(Math.abs(id) <= Number.MAX_SAFE_INTEGER)) {
    return { problem: 'has a number too large to be exact for an "id"; make it a string' };
  }
  if (typeof text !== 'string') return { problem: `${lacks('text', text)} a string` };
  return { id, text };
}

function lacks(field: string, value: unknown): string {
  return value === undefined ? `has no "${field}"; add` : `has an unfit "${field}"; make it`;
}
