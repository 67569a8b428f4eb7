import { foldUnit, IGNORABLE } from '../text/fold.ts';
import type { EntityId, EntityKind, EntityName, PackId } from '../pack/schema.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { surnamesOf } from './surnames.ts';

/**
 * The record of an entity in compiled names: one line of JSON, read only when one of its names is
 * met. Surnames are in it, because the numbers of names count them.
 */
type Row = readonly [
  id: EntityId,
  kind: EntityKind,
  /** Text, language and whether it is strong, of one name after another. */
  names: readonly (string | boolean)[],
  not: readonly string[],
  titles: readonly string[],
  related: readonly EntityId[],
  surnames: readonly string[],
];

/** @param all what `namesOf` says of the entity. */
export function recordOf(entity: MatchEntity, all: readonly IndexedName[]): string {
  const { entityId, kind, names, not, titles, related } = entity;
  const surnames = all.slice(names.length + not.length).map(({ text }) => text);
  const flat = names.flatMap(({ text, language, use }) => [text, language, use === 'strong']);
  const row: Row = [entityId, kind, flat, not, titles, related, surnames];
  return JSON.stringify(row);
}

/** An entity and its names in the order of their numbers. */
export function readRecord(packId: PackId, record: string): readonly IndexedName[] {
  // Compiled names are read only where their checksum is right: recordOf wrote this.
  const [entityId, kind, flat, not, titles, related, surnames] = JSON.parse(record) as Row;
  const names: EntityName[] = [];
  for (let i = 0; i < flat.length; i += 3) {
    const use = flat[i + 2] === true ? 'strong' : 'context';
    names.push({ text: String(flat[i]), language: String(flat[i + 1]), use });
  }
  return inOrder({ packId, entityId, kind, names, not, titles, related }, surnames);
}

/** The names of an entity in the order of their numbers: its own, the blockers, bare surnames. */
export function namesOf(entity: MatchEntity): readonly IndexedName[] {
  return inOrder(entity, surnamesOf(entity));
}

function inOrder(entity: MatchEntity, surnames: readonly string[]): readonly IndexedName[] {
  const name = (text: string, use: IndexedName['use']): IndexedName => ({
    entity,
    text,
    use,
    mayBeLower: mayBeLower(entity.kind, text, use),
  });
  return [
    ...entity.names.map(({ text, use }) => name(text, use)),
    ...entity.not.map((text) => name(text, 'blocker')),
    ...surnames.map((text) => name(text, 'surname')),
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
