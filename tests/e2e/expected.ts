import { readFileSync } from 'node:fs';
import pack from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };

/** What a careful reader would mark: entity id and marked text, in reading order. */
export type Expected = readonly (readonly [entity: string, text: string])[];

/** The states of a page, from `tests/fixtures/pages/NAME.expected.json`. */
export function expectedOf(name: string): Readonly<Record<string, Expected>> & { start: Expected } {
  const file = new URL(`../fixtures/pages/${name}.expected.json`, import.meta.url);
  // Written by hand beside each page; a wrong one fails the test that reads it.
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof expectedOf>;
}

export function textsOf(expected: Expected): string[] {
  return expected.map(([, text]) => text.replace(/\s+/g, ' '));
}

/** The name under which the bundled pack shows an entity. */
export function displayName(id: string): string {
  const name = pack.entities.find((entity) => entity.id === id)?.names[0]?.text;
  if (name === undefined) throw new Error(`the bundled pack has no entity ${id}`);
  return name;
}

/** The popup's rows for a page: kinds in their order, within a kind by first mention. */
export function rowsOf(expected: Expected): [name: string, count: string][] {
  const counts = new Map<string, number>();
  for (const [id] of expected) counts.set(id, (counts.get(id) ?? 0) + 1);
  const kinds = ['person', 'place', 'organization', 'issue'];
  const kindOf = (id: string) =>
    kinds.indexOf(pack.entities.find((entity) => entity.id === id)?.kind ?? '');
  return [...counts]
    .toSorted(([a], [b]) => kindOf(a) - kindOf(b))
    .map(([id, count]) => [displayName(id), String(count)]);
}
