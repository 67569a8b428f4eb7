import { z } from '../../zod.ts';

/** What Wikidata itself answers when it is asked for a few entities. */
const answer = z.object({ entities: z.record(z.string(), z.unknown()) });

/** The entities, still to be read, of a value that is one, a list of them, or an answer of Wikidata. */
export function entitiesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const answered = answer.safeParse(value);
  return answered.success ? Object.values(answered.data.entities) : [value];
}
