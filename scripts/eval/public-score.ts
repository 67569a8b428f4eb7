import type { KnowledgeInMemory } from '../../lib/kb/knowledge.ts';
import { annotateText } from '../../lib/match/document.ts';
import { oneLine } from '../cli/one-line.ts';
import type { LinkedName, LinkedText } from './linked-texts.ts';
import { NOTHING, sum, type Tally } from './tally.ts';

/** Second items that Wikidata has for what is one entity to the pack. */
const SAME = new Map([
  ['Q29520', 'Q148'], // China, the cultural region
  ['Q3125978', 'Q4648'], // Bali, the province
]);

export interface PublicScore {
  readonly tally: Tally;
  readonly errors: readonly string[];
}

/**
 * Scores mentions by Wikidata item. A mention is right where it overlaps a name of its entity that
 * no mention before it has taken; it counts for nothing where it overlaps only names of others of
 * which one is optional; it is wrong otherwise. A name of an entity of the pack that is left is missed,
 * unless it is optional. Names may be nested: a mention may be right by any of those it overlaps.
 */
export function scoreLinked(
  knowledge: KnowledgeInMemory,
  ours: ReadonlySet<string>,
  texts: readonly LinkedText[],
): PublicScore {
  const errors: string[] = [];
  const tally = texts.map((text) => scoreText(knowledge, ours, text, errors)).reduce(sum, NOTHING);
  return { tally, errors };
}

function scoreText(
  knowledge: KnowledgeInMemory,
  ours: ReadonlySet<string>,
  { text, start, end, names }: LinkedText,
  errors: string[],
): Tally {
  const taken = new Set<LinkedName>();
  let wrong = 0;
  for (const mention of annotateText(knowledge.index, text)) {
    if (mention.start < start || mention.end > end) continue;
    const item = knowledge.entity(mention.packId, mention.entityId)?.wikidata;
    const here = names.filter((name) => name.start < mention.end && mention.start < name.end);
    const name = here.find((one) => itemOf(one) === item && !taken.has(one));
    if (name) taken.add(name);
    else if (!here.some(({ optional }) => optional)) {
      wrong++;
      errors.push(`wrong  ${mention.entityId}: ${around(text, mention)}`);
    }
  }
  const missed = names.filter(
    (name) => ours.has(itemOf(name)) && !taken.has(name) && !name.optional,
  );
  for (const name of missed) errors.push(`missed ${name.wikidata}: ${around(text, name)}`);
  return { right: taken.size, wrong, missed: missed.length };
}

function itemOf({ wikidata }: LinkedName): string {
  return SAME.get(wikidata) ?? wikidata;
}

/** A stretch with 80 characters of its text on either side, on one line. */
export function around(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(Math.max(0, start - 80), start);
  return oneLine(`${before}[${text.slice(start, end)}]${text.slice(end, end + 80)}`);
}
