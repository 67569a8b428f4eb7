import type { RefusalView } from '../../lib/kb/views.ts';

/** Refusals of one place. */
export interface PlaceGroup {
  readonly key: string;
  readonly place: RefusalView['place'];
  readonly entries: readonly RefusalView[];
}

/** Groups refusals by place: everywhere, then sites, then pages, each by its address and then by name. */
export function groupRefusals(refusals: readonly RefusalView[]): PlaceGroup[] {
  const groups = new Map<string, RefusalView[]>();
  for (const refusal of refusals) {
    const key = keyOf(refusal.place);
    const group = groups.get(key);
    if (group) group.push(refusal);
    else groups.set(key, [refusal]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, entries]) => {
      const [first] = entries;
      if (!first) return [];
      return [{ key, place: first.place, entries: entries.toSorted(byName) }];
    });
}

/** Sorts as the groups do. */
function keyOf(place: RefusalView['place']): string {
  switch (place.scope) {
    case 'always':
      return '1';
    case 'site':
      return `2 ${place.host}`;
    case 'page':
      return `3 ${place.url}`;
  }
}

function byName(a: RefusalView, b: RefusalView): number {
  return a.name.localeCompare(b.name) || a.since.localeCompare(b.since);
}
