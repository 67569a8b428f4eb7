import type { EntityId } from '../pack/schema.ts';
import { termsOf } from './terms.ts';
import { words } from './words.ts';

/** What a reader is looking at: the entity under the pointer and the paragraph around it. */
export interface ReadingPlace {
  readonly entityId: EntityId;
  readonly paragraph: string;
  /** Where in the paragraph the pointer rests: UTF-16 code units. */
  readonly at: number;
  /** What the paragraph mentions of the same pack, the entity itself included; in order. */
  readonly mentions: readonly { start: number; end: number; entityId: EntityId }[];
}

/** How near each thing in the paragraph is to the pointer: 1 in the same sentence, then less. */
export interface Surroundings {
  /** Of terms (terms.ts). Names of entities are none: they count as what they name. */
  readonly terms: ReadonlyMap<string, number>;
  readonly entities: ReadonlyMap<EntityId, number>;
}

/** What the neighbouring sentence counts; the fourth one away counts that squared. */
const NEXT_SENTENCE = 0.5;

/** Reads the paragraph once, for all quotes of a card. */
export function readSurroundings({ paragraph, at, mentions }: ReadingPlace): Surroundings {
  const text = withoutNames(paragraph, mentions);
  const starts = sentenceStarts(text);
  const here = sentenceAt(starts, at);
  const nearness = (offset: number) =>
    NEXT_SENTENCE ** Math.sqrt(Math.abs(sentenceAt(starts, offset) - here));

  const terms = new Map<string, number>();
  for (const { term, start } of termsOf(words(text))) raise(terms, term, nearness(start));
  const entities = new Map<EntityId, number>();
  for (const { entityId, start } of mentions) raise(entities, entityId, nearness(start));
  return { terms, entities };
}

function raise<K>(map: Map<K, number>, key: K, value: number): void {
  map.set(key, Math.max(map.get(key) ?? 0, value));
}

/** The text with a sign that is no letter in place of each unit of a name: offsets stay. */
function withoutNames(text: string, mentions: ReadingPlace['mentions']): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of mentions) {
    parts.push(text.slice(from, start), '\uFFFC'.repeat(end - start));
    from = end;
  }
  return parts.join('') + text.slice(from);
}

/**
 * A stop and what closes after it ends a sentence, but not after an initial or a title. Names with
 * stops in them are gone already.
 */
const SENTENCE_END =
  /(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|St))[.!?…][”"’»)]{0,3}\s|[。！？][”」』]{0,3}/gu;

function sentenceStarts(text: string): number[] {
  return [...text.matchAll(SENTENCE_END)].map((end) => end.index + end[0].length);
}

/** The number of sentence starts up to `offset`, by halving: pages can be long and hostile. */
function sentenceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
