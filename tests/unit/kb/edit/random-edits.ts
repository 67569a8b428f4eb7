import { mergedEntity, moveQuote, putEntry, splitEntity } from '../../../../lib/kb/edit/actions.ts';
import { applyLayer } from '../../../../lib/kb/edit/apply.ts';
import { checkEntry } from '../../../../lib/kb/edit/check.ts';
import type { Entity, EntityId } from '../../../../lib/pack/schema.ts';
import { chance } from '../../../../scripts/bench/chance.ts';
import type { Notebook } from './notebook.ts';

/** Does `count` actions that a reader might do, one after another, each on the pack as it is then. */
export async function editAtRandom(notebook: Notebook, seed: number, count: number): Promise<void> {
  const random = chance(seed);
  const one = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() * all.length)];
  for (let n = 0; n < count; n++) {
    const pack = applyLayer(notebook.pack, notebook.layer);
    const entity = one(pack.entities);
    const other = one(pack.entities);
    const quote = one(pack.quotes);
    if (!entity || !other) throw new Error('a pack has an entity');
    switch (Math.floor(random() * 7)) {
      case 0:
        await notebook.put('entities', renamed(entity, n));
        break;
      case 1:
        await notebook.put('entities', { ...renamed(entity, n), id: addedId(n) });
        break;
      case 2:
        if (pack.entities.length > 1) await notebook.remove('entities', entity.id);
        break;
      case 3:
        if (entity.id !== other.id) await mergeInto(notebook, entity, other);
        break;
      case 4:
        if (entity.names.length > 1) await split(notebook, entity, addedId(n));
        break;
      case 5:
        if (quote) await notebook.put('quotes', moveQuote(quote, entity.id, other.id));
        break;
      default:
        if (quote) await notebook.remove('quotes', quote.id);
    }
  }
}

// Only looked up.
const addedId = (n: number) => `added-${String(n)}` as EntityId;

function renamed(entity: Entity, n: number): Entity {
  const first = { text: `Name ${String(n)}`, language: 'en', use: 'strong' as const };
  return { ...entity, names: [first, ...entity.names.slice(0, 5)] };
}

async function mergeInto(notebook: Notebook, from: Entity, into: Entity): Promise<void> {
  const merged = mergedEntity(into, from);
  // The form refuses what would have too many names or blockers.
  const isEntity = checkEntry('entities', merged, {
    hasEntity: () => true,
    hasSource: () => true,
  }).ok;
  if (isEntity) await notebook.merge(from.id, into.id, merged);
}

async function split(notebook: Notebook, entity: Entity, id: EntityId): Promise<void> {
  const { rest, split: other } = splitEntity(entity, id, [0]);
  const { editing } = notebook;
  const own = notebook.own('entities', entity.id);
  notebook.write([
    await putEntry(editing, { list: 'entities', entry: rest, own, source: null }),
    await putEntry(editing, { list: 'entities', entry: other, own: null, source: null }),
  ]);
}
