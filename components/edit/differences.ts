import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { Entity, EntityId, Quote, Source } from '../../lib/pack/schema.ts';

export type Entry = Entity | Quote | Source;

/** A field of which the pack says something else. */
export interface Difference {
  /** What the form calls it. */
  readonly field: string;
  /** What the pack says; none where it says nothing. */
  readonly lines: readonly string[];
}

/** The fields in which the pack's own entry is another, as lines of text. */
export function differences(
  entry: Entry,
  own: Entry,
  nameOf: (id: EntityId) => string,
): Difference[] {
  const mine = new Map(fieldsOf(entry, nameOf));
  return fieldsOf(own, nameOf).flatMap(([field, lines]) =>
    JSON.stringify(lines) === JSON.stringify(mine.get(field)) ? [] : [{ field, lines }],
  );
}

type Fields = [field: string, lines: string[]][];

function fieldsOf(entry: Entry, nameOf: (id: EntityId) => string): Fields {
  if ('names' in entry) return entityFields(entry, nameOf);
  return 'text' in entry ? quoteFields(entry, nameOf) : sourceFields(entry);
}

function entityFields(entity: Entity, nameOf: (id: EntityId) => string): Fields {
  const text = editStrings.entity;
  const { kind, names, role, context, titles, not, wikidata, coordinates, relations } = entity;
  return [
    [text.kind, [strings.kind[kind]]],
    [text.names, names.map((one) => `${one.text} (${one.language}, ${text.uses[one.use]})`)],
    [text.role, role ? [dated(role)] : []],
    [text.context, context ? [dated(context)] : []],
    [text.titles, titles ?? []],
    [text.not, not ?? []],
    [text.wikidata, wikidata === undefined ? [] : [wikidata]],
    [text.lat, coordinates ? [String(coordinates.lat)] : []],
    [text.lon, coordinates ? [String(coordinates.lon)] : []],
    [
      text.relations,
      (relations ?? []).map(({ relation, to, asOf }) =>
        dated({ text: `${relation} ${nameOf(to)}`, asOf }),
      ),
    ],
  ];
}

function quoteFields(quote: Quote, nameOf: (id: EntityId) => string): Fields {
  const text = editStrings.quotes;
  return [
    [text.text, [quote.text]],
    [text.speaker, quote.speaker === null ? [] : [nameOf(quote.speaker)]],
    [text.speakerAs, [quote.speakerAs]],
    [text.about, quote.about.map(nameOf)],
    [text.date, [quote.date]],
    [text.start, [String(quote.start)]],
    [text.note, quote.note === undefined ? [] : [quote.note]],
  ];
}

function sourceFields({ title, publisher, date, language, url, note }: Source): Fields {
  const text = editStrings.sources;
  return [
    [text.title, [title]],
    [text.publisher, publisher === null ? [] : [publisher]],
    [text.date, [date]],
    [text.language, [language]],
    [text.url, url === null ? [] : [url]],
    [text.note, note === undefined ? [] : [note]],
  ];
}

function dated({ text, asOf }: { text: string; asOf?: string | undefined }): string {
  return asOf === undefined ? text : `${text} (${asOf})`;
}
