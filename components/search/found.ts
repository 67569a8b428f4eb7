import type { Reason } from '../../lib/i18n/reasons.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';

/** A part of a quote, with the words that were asked for in its middle. */
export interface Excerpt {
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

/** One thing that a search has found. */
export interface Found {
  readonly key: string;
  /** Where it can be read. */
  readonly href: string;
  readonly kind: EntityKind;
  /** Of the entity; of a quote, one that said it or that it is about. */
  readonly name: string;
  /** The name that was found, where the entity is known by another one. */
  readonly alias: string | null;
  /** What the entity is, in the words of the pack; null where it does not say. */
  readonly role: string | null;
  /** The quote that was found; null where it was a name. */
  readonly quote: Excerpt | null;
  /** When that was said; null where it was a name. */
  readonly date: string | null;
  /** The title of the pack. */
  readonly pack: string;
}

/** What is shown below the field. */
export type SearchState =
  | { readonly state: 'nothing-asked' }
  | {
      /** `preparing`: what packs have that need not be made ready for it first, which takes seconds. */
      readonly state: 'found' | 'preparing';
      readonly hits: readonly Found[];
      readonly isMore: boolean;
    }
  | { readonly state: 'failed'; readonly why: Reason };

/** The place of the field in the row of what the arrow keys go through; results count from 0. */
export const FIELD = -1;

/** Where a key leads from a place, of `count` results; null where it leads nowhere. */
export function nextPlace(key: string, at: number, count: number): number | null {
  const to = placeOf(key, at, count);
  return to === null || to === at || to >= count || to < FIELD ? null : to;
}

function placeOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    // In the field these move in its text.
    case 'Home':
      return at === FIELD ? null : 0;
    case 'End':
      return at === FIELD ? null : count - 1;
    case 'Escape':
      return FIELD;
    default:
      return null;
  }
}

/** Letters before what was found that are shown at most: more, and it would be cut off below. */
const LEAD = 60;
/** The same in scripts without spaces, whose letters are mostly wide. */
const UNSPACED_LEAD = 24;
/** What belongs to the letter before it. */
const PART = /^[\p{M}\uDC00-\uDFFF]/u;

/** What is shown of a quote in which the words from `from` to `to` were found. */
export function excerptOf(text: string, from: number, to: number): Excerpt {
  const start = startOf(text.slice(0, from));
  return {
    before: `${start > 0 ? '…' : ''}${text.slice(start, from)}`,
    word: text.slice(from, to),
    after: text.slice(to),
  };
}

/** Where to begin with what stands before the words that were found. */
function startOf(lead: string): number {
  const space = lead.indexOf(' ', Math.max(0, lead.length - LEAD));
  if (space >= 0) return lead.length > LEAD ? space + 1 : 0;
  let start = Math.max(0, lead.length - UNSPACED_LEAD);
  while (PART.test(lead.charAt(start))) start++;
  return start;
}
