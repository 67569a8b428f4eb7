import { displayName } from '../match/entities.ts';
import type { NameIndex } from '../match/name-index.ts';
import { startReading } from '../match/reading.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import type { Dossier } from './dossier.ts';
import type { TextMention } from './views.ts';

/**
 * Finds the other entities of the pack that the texts of a card name, as they would be found on a page.
 * The pack says whom its quotes and relations are about: that those are meant needs no more evidence.
 * @returns asks for a text what it names, each entity once; nothing for one that is not among `texts`
 */
export function cardMentions(
  index: NameIndex,
  packId: PackId,
  { entity, quotes }: Pick<Dossier, 'entity' | 'quotes'>,
  texts: readonly string[],
): (text: string) => readonly TextMention[] {
  const known = namesAround(index, packId, { entity, quotes });
  const add = [...texts, ...known].map((text, key) => ({ key, text }));
  const found = startReading(index).update({ add, remove: [] });
  const of = new Map(texts.map((text, key) => [text, found.get(key) ?? []]));
  return (text) => {
    const told = new Set<EntityId>([entity.id]);
    return (of.get(text) ?? []).flatMap(({ start, end, kind, entityId, packId: ofPack }) => {
      if (ofPack !== packId || told.has(entityId)) return [];
      told.add(entityId);
      return [{ start, end, kind, entityId }];
    });
  };
}

/** The names of the entity, and of those that the pack joins it to. */
function namesAround(
  index: NameIndex,
  packId: PackId,
  { entity, quotes }: Pick<Dossier, 'entity' | 'quotes'>,
): string[] {
  const ids = new Set([
    entity.id,
    ...(entity.relations ?? []).map(({ to }) => to),
    ...quotes.flatMap(({ speaker, about }) => [speaker, ...about]),
  ]);
  return [...ids].flatMap((id) => {
    const found = id === null ? undefined : index.find(packId, id);
    return found ? [displayName(found.entity)] : [];
  });
}
