import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { Entity, EntityId, Quote, Source } from '../../lib/pack/schema.ts';

export type Entry = Entity | Quote | Source;

/** A line of text: what the pack says, and what we add to that. */
export interface Line {
  readonly text: string;
  readonly more: string;
}

/** A field of which the pack says something else. */
export interface Difference {
  /** What the form calls it. */
  readonly field: string;
  /** What the pack says and the reader does not. */
  readonly theirs: readonly Line[];
  /** Of a list, what the reader has added to what the pack says. */
  readonly added: readonly Line[];
}

/** The fields in which the pack's own entry is another; of lists only what differs. */
export function differences(
  entry: Entry,
  own: Entry,
  nameOf: (id: EntityId) => string,
): Difference[] {
  const mine = new Map(fieldsOf(entry, nameOf));
  return fieldsOf(own, nameOf).flatMap(([field, lines]) => {
    const others = mine.get(field) ?? [];
    if (JSON.stringify(lines) === JSON.stringify(others)) return [];
    const theirs = without(lines, others);
    const added = without(others, lines);
    // The same in another order.
    if (theirs.length + added.length === 0) return [{ field, theirs: lines, added }];
    const isOne = lines.length <= 1 && others.length <= 1;
    return [{ field, theirs, added: isOne ? [] : added }];
  });
}

function without(lines: readonly Line[], others: readonly Line[]): Line[] {
  const said = new Set(others.map((line) => JSON.stringify(line)));
  return lines.filter((line) => !said.has(JSON.stringify(line)));
}

type Fields = [field: string, lines: Line[]][];

function fieldsOf(entry: Entry, nameOf: (id: EntityId) => string): Fields {
  if ('names' in entry) return entityFields(entry, nameOf);
  return 'text' in entry ? quoteFields(entry, nameOf) : sourceFields(entry);
}

function entityFields(entity: Entity, nameOf: (id: EntityId) => string): Fields {
  const text = editStrings.entity;
  const { kind, names, role, context, titles, not, wikidata, coordinates, relations } = entity;
  return [
    [text.kind, [lineOf(strings.kind[kind])]],
    [text.names, names.map((one) => lineOf(one.text, `${one.language}, ${text.uses[one.use]}`))],
    [text.role, role ? [lineOf(role.text, role.asOf)] : []],
    [text.context, context ? [lineOf(context.text, context.asOf)] : []],
    [text.titles, (titles ?? []).map((one) => lineOf(one))],
    [text.not, (not ?? []).map((one) => lineOf(one))],
    [text.wikidata, optional(wikidata)],
    [text.lat, coordinates ? [lineOf(String(coordinates.lat))] : []],
    [text.lon, coordinates ? [lineOf(String(coordinates.lon))] : []],
    [
      text.relations,
      (relations ?? []).map(({ relation, to, asOf }) => lineOf(`${relation} ${nameOf(to)}`, asOf)),
    ],
  ];
}

function quoteFields(quote: Quote, nameOf: (id: EntityId) => string): Fields {
  const text = editStrings.quotes;
  return [
    [text.text, [lineOf(quote.text)]],
    [text.speaker, quote.speaker === null ? [] : [lineOf(nameOf(quote.speaker))]],
    [text.speakerAs, [lineOf(quote.speakerAs)]],
    [text.about, quote.about.map((id) => lineOf(nameOf(id)))],
    [text.date, [lineOf(quote.date)]],
    [text.start, [lineOf(String(quote.start))]],
    [text.note, optional(quote.note)],
  ];
}

function sourceFields({ title, publisher, date, language, url, note }: Source): Fields {
  const text = editStrings.sources;
  return [
    [text.title, [lineOf(title)]],
    [text.publisher, optional(publisher)],
    [text.date, [lineOf(date)]],
    [text.language, [lineOf(language)]],
    [text.url, optional(url)],
    [text.note, optional(note)],
  ];
}

function lineOf(text: string, more?: string): Line {
  return { text, more: more === undefined ? '' : ` (${more})` };
}

function optional(text: string | null | undefined): Line[] {
  return text === null || text === undefined ? [] : [lineOf(text)];
}
