import type { Entity, EntityId, Quote } from '../pack/schema.ts';
import { readSurroundings, type ReadingPlace, type Surroundings } from './reading-place.ts';
import { isPair, rarityIn, termsOf } from './terms.ts';
import { words } from './words.ts';

const WORDING = 3;
const SUBJECTS = 2;
const BACKGROUND = 1;
const OWN_WORDS = 0.3;
const OFF_SUBJECT = 0.3;

/** What a pair of words in the same order weighs beside a word. */
const PAIR = 0.5;
/** Background words that make half of what any number of them could. */
const HALF_BACKGROUND = 4;

/**
 * The quotes by or about an entity, most relevant to where the reader is first. Whatever a quote
 * shares with the paragraph counts by its rarity among the entity's quotes (0 to 1) times its
 * nearness to the pointer (0 to 1). A quote's score adds up:
 * - 3 × wording: what it shares of its own words and word pairs, over the root of 1 + all it has.
 *   Without the 1 a quote of one word would beat all others; without the root no long one would win;
 * - 2 × subjects: s / (1 + s), s the shared entities (its speaker and what it is about);
 * - 1 × background: b / (4 + b), b the shared words of the editor's note and of the contexts of the
 *   issues it is about, which find a quote where the paragraph tells the matter in other words;
 * - 0.3 where the entity said it itself;
 * - less 0.3 × the rarest entity it is about that the paragraph does not mention.
 * Equal scores: the later quote first, then the pack's order. The weights are round numbers on a
 * plateau of tests/eval/relevance.ts.
 */
export function rankQuotes(
  packQuotes: readonly Quote[],
  place: ReadingPlace,
  entity: (id: EntityId) => Entity | undefined,
): Quote[] {
  const quotes = packQuotes.filter(
    ({ speaker, about }) => speaker === place.entityId || about.includes(place.entityId),
  );
  const score = scorer(
    quotes.map((quote) => describe(quote, place.entityId, entity)),
    readSurroundings(place),
  );
  return quotes
    .map((quote, order) => ({ quote, order, score: score(order) }))
    .toSorted(
      (a, b) => b.score - a.score || b.quote.date.localeCompare(a.quote.date) || a.order - b.order,
    )
    .map(({ quote }) => quote);
}

/** What of a quote can be shared with a paragraph. */
interface Description {
  readonly own: boolean;
  readonly terms: ReadonlySet<string>;
  readonly subjects: ReadonlySet<EntityId>;
  readonly background: ReadonlySet<string>;
}

function describe(
  quote: Quote,
  entityId: EntityId,
  entity: (id: EntityId) => Entity | undefined,
): Description {
  const subjects = new Set(quote.about);
  if (quote.speaker !== null) subjects.add(quote.speaker);
  // All quotes of the card have this one.
  subjects.delete(entityId);
  const contexts = [...subjects].map((id) => {
    const subject = entity(id);
    return subject?.kind === 'issue' ? subject.context?.text : undefined;
  });
  const background = [quote.note, ...contexts].flatMap((text) => words(text ?? ''));
  return {
    own: quote.speaker === entityId,
    terms: new Set([...termsOf(words(quote.text))].map(({ term }) => term)),
    subjects,
    background: new Set(background.filter(({ small }) => !small).map(({ text }) => text)),
  };
}

function scorer(all: readonly Description[], around: Surroundings): (order: number) => number {
  const termRarity = rarityIn(all.map(({ terms }) => terms));
  const subjectRarity = rarityIn(all.map(({ subjects }) => subjects));
  const backgroundRarity = rarityIn(all.map(({ background }) => background));
  const termWeight = (term: string) => termRarity(term) * (isPair(term) ? PAIR : 1);
  const near = (term: string) => around.terms.get(term) ?? 0;
  const nearEntity = (id: EntityId) => around.entities.get(id) ?? 0;

  return (order) => {
    const quote = all[order];
    if (!quote) return 0;
    const whole = sum(quote.terms, termWeight);
    const wording = sum(quote.terms, (term) => termWeight(term) * near(term));
    const subjects = sum(quote.subjects, (id) => subjectRarity(id) * nearEntity(id));
    const background = sum(quote.background, (word) => backgroundRarity(word) * near(word));
    const unmentioned = [...quote.subjects].filter((id) => !around.entities.has(id));
    return (
      WORDING * (wording / Math.sqrt(1 + whole)) +
      SUBJECTS * (subjects / (1 + subjects)) +
      BACKGROUND * (background / (HALF_BACKGROUND + background)) +
      OWN_WORDS * Number(quote.own) -
      OFF_SUBJECT * Math.max(0, ...unmentioned.map(subjectRarity))
    );
  };
}

function sum<T>(things: Iterable<T>, weight: (thing: T) => number): number {
  let total = 0;
  for (const thing of things) total += weight(thing);
  return total;
}
