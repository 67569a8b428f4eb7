import type { PackProblem } from './problems.ts';
import type { Pack, Quote } from './schema.ts';

/**
 * What the schema cannot see: duplicate ids, references that lead nowhere, and offsets that do not
 * fit the quote. One after another, so that a caller may stop at the first few of a million.
 */
export function* referenceProblems(pack: Pack): Generator<PackProblem> {
  yield* duplicateIds(pack.entities, '$.entities');
  yield* duplicateIds(pack.sources, '$.sources');
  yield* duplicateIds(pack.quotes, '$.quotes');
  const entities = new Set<string>(pack.entities.map(({ id }) => id));
  const sources = new Set<string>(pack.sources.map(({ id }) => id));
  for (const { path, id } of entityReferences(pack)) {
    if (!entities.has(id)) yield dangling(path, 'the entity', id);
  }
  for (const [i, { source, start, end, text }] of pack.quotes.entries()) {
    const at = `$.quotes[${String(i)}]`;
    if (!sources.has(source)) yield dangling(`${at}.source`, 'the source', source);
    yield* misplaced(at, { start, end, text });
  }
}

function* duplicateIds(
  entries: readonly { readonly id: string }[],
  path: string,
): Generator<PackProblem> {
  const seen = new Set<string>();
  for (const [i, { id }] of entries.entries()) {
    if (seen.has(id)) yield duplicate(`${path}[${String(i)}].id`, id);
    seen.add(id);
  }
}

function* entityReferences(pack: Pack): Generator<{ path: string; id: string }> {
  for (const [i, { relations }] of pack.entities.entries()) {
    for (const [j, { to }] of (relations ?? []).entries()) {
      yield { path: `$.entities[${String(i)}].relations[${String(j)}].to`, id: to };
    }
  }
  for (const [i, { speaker, about }] of pack.quotes.entries()) {
    if (speaker !== null) yield { path: `$.quotes[${String(i)}].speaker`, id: speaker };
    for (const [j, id] of about.entries()) {
      yield { path: `$.quotes[${String(i)}].about[${String(j)}]`, id };
    }
  }
}

export function dangling(path: string, what: string, id: string): PackProblem {
  const message = `names ${what} "${id}", which the pack does not have; add it or correct the id`;
  return { path, message };
}

export function duplicate(path: string, id: string): PackProblem {
  return { path, message: `is the id "${id}" of an earlier entry; give one of them another id` };
}

/** Where the offsets of a quote do not fit its text. */
export function* misplaced(
  at: string,
  { start, end, text }: Pick<Quote, 'start' | 'end' | 'text'>,
): Generator<PackProblem> {
  if (end - start === text.length) return;
  const message = `is not start + ${String(text.length)}, the length of the text in UTF-16 code units; correct the offsets`;
  yield { path: `${at}.end`, message };
}
