import type { EntityId, Quote } from '../pack/schema.ts';
import { foldUnit, IGNORABLE, isUnspaced, SEPARATOR } from '../text/fold.ts';

/** What a reader is looking at: the entity under the pointer and the paragraph around it. */
export interface ReadingPlace {
  readonly entityId: EntityId;
  readonly paragraph: string;
  /** Other entities of the same pack that the paragraph mentions. */
  readonly mentioned: ReadonlySet<EntityId>;
}

const OWN_WORDS = 1;
const SHARED_ENTITY = 2;
const SHARED_WORDS = 3;

/**
 * The quotes by or about an entity, most relevant to the paragraph first. A quote's score adds up
 * three things a reader would look for, each between 0 and its weight:
 * - the words it shares with the paragraph, rare ones counting most (weight 3): the share of the
 *   quote's own word weight, idf over the pack's quotes, that the paragraph covers. The quote counts
 *   as longer by one word that no other has, or a quote of one common word would beat all others;
 * - the entities it is about that the paragraph mentions too (weight 2): 1 - 1/(1+n);
 * - that the entity said it itself (weight 1).
 * Equal scores: the later quote first, then the pack's order.
 */
export function rankQuotes(packQuotes: readonly Quote[], place: ReadingPlace): Quote[] {
  const rarity = wordRarity(packQuotes);
  const paragraph = new Set(contentWords(place.paragraph));
  return packQuotes
    .filter((quote) => quote.speaker === place.entityId || quote.about.includes(place.entityId))
    .map((quote, order) => ({ quote, order, score: score(quote, place, paragraph, rarity) }))
    .toSorted(
      (a, b) => b.score - a.score || b.quote.date.localeCompare(a.quote.date) || a.order - b.order,
    )
    .map(({ quote }) => quote);
}

function score(
  quote: Quote,
  place: ReadingPlace,
  paragraph: ReadonlySet<string>,
  rarity: Rarity,
): number {
  const own = quote.speaker === place.entityId ? OWN_WORDS : 0;
  const others = [quote.speaker, ...quote.about].filter(
    (id) => id !== null && id !== place.entityId,
  );
  const shared = others.filter((id) => id !== null && place.mentioned.has(id)).length;
  let covered = 0;
  let whole = rarity.rarest;
  for (const word of new Set(contentWords(quote.text))) {
    const weight = rarity.of.get(word) ?? 0;
    whole += weight;
    if (paragraph.has(word)) covered += weight;
  }
  return own + SHARED_ENTITY * (1 - 1 / (1 + shared)) + SHARED_WORDS * (covered / whole);
}

/** Inverse document frequency of each content word over the quotes, and of a word in one of them. */
interface Rarity {
  readonly of: ReadonlyMap<string, number>;
  readonly rarest: number;
}

function wordRarity(quotes: readonly Quote[]): Rarity {
  const seenIn = new Map<string, number>();
  for (const quote of quotes) {
    for (const word of new Set(contentWords(quote.text))) {
      seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
    }
  }
  const weight = (n: number) => Math.log(1 + quotes.length / n);
  return { of: new Map([...seenIn].map(([word, n]) => [word, weight(n)])), rarest: weight(1) };
}

/** Letters that are kept of a long word: enough to tell words apart, few enough to join inflections. */
const STEM = 6;
const SMALL_WORDS = new Set(
  'about after again also been being both could does from have having here into just more most much only other over said same says some such than that their them then there these they this those very want were what when where which while will with would your'.split(
    ' ',
  ),
);

/** Folded words of four letters or more, cut to six; pairs of characters in unspaced scripts. */
function contentWords(text: string): string[] {
  const words: string[] = [];
  let word = '';
  let previous = '';
  const flush = () => {
    if (word.length >= 4 && !SMALL_WORDS.has(word)) words.push(word.slice(0, STEM));
    word = '';
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === IGNORABLE) continue;
    const unspaced = isUnspaced(unit);
    if (folded === SEPARATOR || unspaced) flush();
    const character = folded === SEPARATOR ? '' : String.fromCharCode(folded);
    if (unspaced && previous !== '') words.push(previous + character);
    if (!unspaced) word += character;
    previous = unspaced ? character : '';
  }
  flush();
  return words;
}
