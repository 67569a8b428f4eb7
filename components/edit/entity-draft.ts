import type { Entity, EntityId, EntityKind, EntityName } from '../../lib/pack/schema.ts';

/** An entity as it stands in a form: everything is text, and nothing is left out. */
export interface EntityDraft {
  readonly id: EntityId;
  readonly kind: EntityKind;
  readonly names: readonly NameDraft[];
  /** One a line. */
  readonly not: string;
  readonly titles: string;
  readonly role: DatedDraft;
  readonly context: DatedDraft;
  readonly wikidata: string;
  readonly lat: string;
  readonly lon: string;
  readonly relations: readonly RelationDraft[];
}

export interface NameDraft {
  readonly text: string;
  readonly language: string;
  readonly use: EntityName['use'];
}

export interface DatedDraft {
  readonly text: string;
  readonly asOf: string;
}

export interface RelationDraft {
  /** Of no other row of the form: what is open in a row stays with it when another one is removed. */
  readonly key: number;
  readonly relation: string;
  /** Null until one is chosen. */
  readonly to: EntityId | null;
  readonly asOf: string;
}

const NOTHING: DatedDraft = { text: '', asOf: '' };

export function entityDraft(entity: Entity): EntityDraft {
  const { id, kind, names, not, titles, role, context, wikidata, coordinates, relations } = entity;
  return {
    id,
    kind,
    names,
    not: (not ?? []).join('\n'),
    titles: (titles ?? []).join('\n'),
    role: role ?? NOTHING,
    context: context ?? NOTHING,
    wikidata: wikidata ?? '',
    lat: coordinates ? String(coordinates.lat) : '',
    lon: coordinates ? String(coordinates.lon) : '',
    relations: (relations ?? []).map(({ relation, to, asOf }, key) => ({
      key,
      relation,
      to,
      asOf: asOf ?? '',
    })),
  };
}

/** A new one, with its first name, or with room for that. */
export function newEntity(id: EntityId, text: string): EntityDraft {
  const name: NameDraft = { text, language: 'en', use: 'strong' };
  return { ...entityDraft({ id, kind: 'person', names: [] }), names: [name] };
}

/** What the form says, to be checked: what was left empty and may be left out is left out. */
export function entityFrom(draft: EntityDraft): unknown {
  const { id, kind, names, not, titles, role, context, wikidata, lat, lon, relations } = draft;
  const isPlaced = lat.trim() !== '' || lon.trim() !== '';
  return {
    id,
    kind,
    names: names.map(({ text, language, use }) => ({
      text: text.trim(),
      language: language.trim(),
      use,
    })),
    ...lines('titles', titles),
    ...lines('not', not),
    ...dated('role', role),
    ...dated('context', context),
    ...(wikidata.trim() !== '' && { wikidata: wikidata.trim() }),
    ...(isPlaced && { coordinates: { lat: degrees(lat), lon: degrees(lon) } }),
    ...(relations.length > 0 && { relations: relations.map(relationFrom) }),
  };
}

/** The lines of a text that say something. */
export function linesIn(text: string): string[] {
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

function lines(field: 'not' | 'titles', text: string) {
  const texts = linesIn(text);
  return texts.length > 0 && { [field]: texts };
}

function relationFrom({ relation, to, asOf }: RelationDraft) {
  return {
    relation: relation.trim(),
    to: to ?? '',
    ...(asOf.trim() !== '' && { asOf: asOf.trim() }),
  };
}

function dated(field: 'role' | 'context', { text, asOf }: DatedDraft) {
  if (text.trim() === '' && asOf.trim() === '') return {};
  return { [field]: { text: text.trim(), asOf: asOf.trim() } };
}

/** What is no number stays what it is, and is told of. */
function degrees(text: string): unknown {
  const trimmed = text.trim().replace(/^\u2212/, '-');
  return /^-?\d+(?:\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
}
