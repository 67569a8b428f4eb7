import { foldUnit, IGNORABLE } from '../text/fold.ts';
import type { EntityId, EntityKind, EntityName, PackId } from '../pack/schema.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { surnamesOf } from './surnames.ts';

/**
 * The record of an entity in compiled names: one line of JSON, read only when one of its names is
 * met.
 */
type Row = readonly [
  id: EntityId,
  kind: EntityKind,
  /** Text, language and whether it is strong, of one name after another. */
  names: readonly (string | boolean)[],
  not: readonly string[],
  titles: readonly string[],
  related: readonly EntityId[],
];

export function recordOf({ entityId, kind, names, not, titles, related }: MatchEntity): string {
  const flat = names.flatMap(({ text, language, use }) => [text, language, use === 'strong']);
  const row: Row = [entityId, kind, flat, not, titles, related];
  return JSON.stringify(row);
}

/** An entity, by all that it may be found by. */
export function readRecord(packId: PackId, record: string): readonly IndexedName[] {
  // Compiled names are read only where their checksum is right: recordOf wrote this.
  const [entityId, kind, flat, not, titles, related] = JSON.parse(record) as Row;
  const names: EntityName[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const use = flat[i + 2] === true ? 'strong' : 'context';
    names.push({ text: String(flat[i]), language: String(flat[i + 1]), use });
  }
  return namesOf({ packId, entityId, kind, names, not, titles, related });
}

/** All that an entity may be found by: its names, the blockers, bare surnames. */
export function namesOf(entity: MatchEntity): readonly IndexedName[] {
  const name = (text: string, use: IndexedName['use']): IndexedName => ({
    entity,
    text,
    use,
    mayBeLower: mayBeLower(entity.kind, text, use),
  });
  return [
    ...entity.names.map(({ text, use }) => name(text, use)),
    ...entity.not.map((text) => name(text, 'blocker')),
    ...surnamesOf(entity).map((text) => name(text, 'surname')),
  ];
}

/**
 * Telling these spares the scanner a third of the words that begin names of large packs ("will",
 * "may", "reading").
 */
function mayBeLower(kind: EntityKind, text: string, use: IndexedName['use']): boolean {
  if (ignoresCase(kind, text, use)) return true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === unit) return true;
    const letter = text.charAt(i);
    if (folded > IGNORABLE) return letter === letter.toLowerCase();
  }
  return true;
}

/** Organisations and issues of several words may be written without their capitals. */
export function ignoresCase(kind: EntityKind, text: string, use: IndexedName['use']): boolean {
  // A blocker is one phrase as it is written: "from the White House down" is not the film.
  return (kind === 'organization' || kind === 'issue') && use !== 'blocker' && /\s/.test(text);
}
