/** Entities as a dump of Wikidata has them, made up for tests. */

type Claims = Readonly<Record<string, readonly unknown[]>>;

const terms = (texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([language, value]) => [language, { language, value }]),
  );

/** A statement that the value is this item, or something else that a snak may hold. */
export function says(value: unknown, rank = 'normal', qualifiers?: object) {
  const held = typeof value === 'string' ? { id: value, 'entity-type': 'item' } : value;
  return {
    mainsnak: { snaktype: 'value', datavalue: { value: held } },
    type: 'statement',
    rank,
    ...(qualifiers && { qualifiers }),
  };
}

interface Fields {
  readonly labels?: Readonly<Record<string, string>>;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly descriptions?: Readonly<Record<string, string>>;
  readonly claims?: Claims;
  readonly modified?: string;
  readonly type?: string;
}

/** A human called Ada Moor, where nothing else is said. */
export function dumped(id: string, fields: Fields = {}) {
  const { labels = { en: 'Ada Moor' }, aliases = {}, descriptions = {}, claims } = fields;
  return {
    type: fields.type ?? 'item',
    id,
    modified: fields.modified ?? '2026-03-04T05:06:07Z',
    labels: terms(labels),
    descriptions: terms(descriptions),
    aliases: Object.fromEntries(
      Object.entries(aliases).map(([language, texts]) => [
        language,
        texts.map((value) => ({ language, value })),
      ]),
    ),
    claims: claims ?? { P31: [says('Q5')] },
  };
}
