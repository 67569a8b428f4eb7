import type { PackProblem } from './problems.ts';
import type { Entity, Pack, Quote } from './schema.ts';

/** Entries of a pack that say two things at once, or the same thing of themselves. */
export function* contradictions(pack: Pick<Pack, 'entities' | 'quotes'>): Generator<PackProblem> {
  for (const [i, entity] of pack.entities.entries()) yield* inEntity(entity, i);
  for (const [i, quote] of pack.quotes.entries()) yield* inQuote(quote, i);
}

/** Those of the entity at place `i`. */
export function* inEntity(entity: Entity, i: number): Generator<PackProblem> {
  const at = `$.entities[${String(i)}]`;
  yield* namesOfTwoUses(entity, at);
  yield* relationsToItself(entity, at);
}

/** Those of the quote at place `i`. */
export function* inQuote(quote: Quote, i: number): Generator<PackProblem> {
  yield* aboutTwice(quote, `$.quotes[${String(i)}].about`);
}

/** A name is enough on its own or it is not; which of the two was meant nobody can tell. */
function* namesOfTwoUses({ names }: Entity, at: string): Generator<PackProblem> {
  const uses = new Map<string, string>();
  for (const [i, { text, language, use }] of names.entries()) {
    const name = `${language} ${text}`;
    const before = uses.get(name) ?? use;
    uses.set(name, before);
    if (before === use) continue;
    const message = `is "${use}", but "${before}" where the same name stands before; keep one of them`;
    yield { path: `${at}.names[${String(i)}].use`, message };
  }
}

function* relationsToItself({ id, relations }: Entity, at: string): Generator<PackProblem> {
  for (const [i, { to }] of (relations ?? []).entries()) {
    if (to !== id) continue;
    const message = 'is the entity itself; give the id of another one or remove the relation';
    yield { path: `${at}.relations[${String(i)}].to`, message };
  }
}

function* aboutTwice({ speaker, about }: Quote, at: string): Generator<PackProblem> {
  const seen = new Set<string>();
  for (const [i, id] of about.entries()) {
    const path = `${at}[${String(i)}]`;
    if (id === speaker) yield { path, message: 'is the speaker, who is not counted; remove it' };
    else if (seen.has(id)) yield { path, message: `is "${id}" a second time; remove it` };
    seen.add(id);
  }
}
