import type { EntityId, EntityKind, PackId } from '../pack/schema.ts';
import type { IndexedName, MatchEntity } from './entities.ts';
import { surnamesOf } from './surnames.ts';

/**
 * The record of an entity in compiled names: one line of JSON, read only when one of its names is
 * met. Surnames are in it, because the numbers of names count them.
 */
type Row = readonly [
  id: EntityId,
  kind: EntityKind,
  names: MatchEntity['names'],
  not: readonly string[],
  titles: readonly string[],
  related: readonly EntityId[],
  surnames: readonly string[],
];

export function recordOf(entity: MatchEntity): string {
  const { entityId, kind, names, not, titles, related } = entity;
  const row: Row = [entityId, kind, names, not, titles, related, surnamesOf(entity)];
  return JSON.stringify(row);
}

/** An entity and its names in the order of their numbers. */
export function readRecord(packId: PackId, record: string): readonly IndexedName[] {
  // Compiled names are read only where their checksum is right: recordOf wrote this.
  const [entityId, kind, names, not, titles, related, surnames] = JSON.parse(record) as Row;
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
  const first = /[\p{L}\p{N}]/u.exec(text)?.[0] ?? '';
  return first === first.toLowerCase();
}

/** Organisations and issues of several words may be written without their capitals. */
export function ignoresCase(kind: EntityKind, text: string, use: IndexedName['use']): boolean {
  // A blocker is one phrase as it is written: "from the White House down" is not the film.
  return (kind === 'organization' || kind === 'issue') && use !== 'blocker' && /\s/.test(text);
}
