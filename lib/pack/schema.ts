import { z } from '../zod.ts';
import { isInCalendar } from './calendar.ts';
import { LIMITS } from './limits.ts';
import { isPlainText, isVisibleText } from './plain-text.ts';

/**
 * Pack format 1, the single definition: the TypeScript types, the JSON Schema in docs/ and the
 * validation in parse.ts all come from here. Unknown keys are refused, so that a misspelt field is
 * an error and not a silent loss. The large schemas are lazy: making them takes longer than everything
 * else that a waking background does before its first answer, and it seldom needs them.
 */

/** An object that has no other fields; the sentence on anything else names those it must have. */
function record<T extends z.ZodRawShape>(shape: T) {
  const needed = Object.keys(shape).filter((field) => !(shape[field] instanceof z.ZodOptional));
  const error = `must be an object with ${needed.join(', ').replace(/, ([^,]*)$/, ' and $1')}`;
  return z.strictObject(shape, {
    error: ({ code }) => (code === 'invalid_type' ? error : undefined),
  });
}

const text = (max: number, empty = 'is empty; write something') =>
  z
    .string()
    .min(1, { error: empty, abort: true })
    .max(max, `is longer than ${String(max)} characters; shorten it`)
    .refine(
      isPlainText,
      'contains control or direction-override characters; remove them (only plain text is allowed)',
    )
    .refine(isVisibleText, empty);

const idSaying = (advice: string) =>
  z
    .string()
    .max(LIMITS.id, `is longer than ${String(LIMITS.id)} characters; choose a shorter id`)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, `is not an id; ${advice}`);
export const idSchema = idSaying(
  'use lower-case letters, digits and single hyphens, like "south-china-sea"',
);
const id = idSchema;
const entityId = id.brand('EntityId');
const sourceId = id.brand('SourceId');
/** Where a pack refers to one of its entries: people write the name there. */
const anEntity = 'give the id of an entity of this pack, like "south-china-sea"';
const someEntity = idSaying(anEntity).brand('EntityId');
const someSource = idSaying('give the id of a source of this pack').brand('SourceId');
const quoteId = id.brand('QuoteId');
export const packIdSchema = id.brand('PackId');

export const dateSchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, {
    error: 'is not a date; write YYYY, YYYY-MM or YYYY-MM-DD',
    abort: true,
  })
  .refine(isInCalendar, 'is a day that its month does not have; correct the date');

export const languageSchema = z
  .string()
  .regex(
    /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/,
    'is not a language tag; write one like "en", "zh-Hans" or "pt-BR"',
  );

const ADDRESS =
  'is not a web address that may be opened; use https:// or http:// without a user name or password, or null where there is none';
/**
 * Scheme, host without an "@" before it, then anything but white space. Checked before the URL
 * parser sees it, which would drop blanks, tabs and line ends without a word.
 */
const WEB_ADDRESS = /^https?:\/\/[^\s/?#@\\]+(?:[/?#]\S*)?$/i;
const url = z
  .string()
  .max(LIMITS.url, `is longer than ${String(LIMITS.url)} characters; use a shorter address`)
  .refine((value) => WEB_ADDRESS.test(value) && isPlainText(value), { error: ADDRESS, abort: true })
  .check(z.url(ADDRESS));

const dated = record({ text: text(LIMITS.paragraph), asOf: dateSchema });

export const sourceSchema = z.lazy(() =>
  record({
    id: sourceId,
    title: text(LIMITS.line),
    /** Null where the source does not say who published it. */
    publisher: text(
      LIMITS.line,
      'is empty; write something, or null where the source does not say',
    ).nullable(),
    date: dateSchema,
    language: languageSchema,
    /** Null where the text has no public address. */
    url: url.nullable(),
    /** What a reader should know about the source itself, e.g. that it reached us garbled. */
    note: text(LIMITS.paragraph).optional(),
  }),
);

/** A letter or digit that can be seen: the Hangul fillers are letters to Unicode. */
const LETTER = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/gu;
const nameSchema = z.lazy(() =>
  record({
    text: text(LIMITS.name).refine(
      (value) => (value.match(LETTER)?.length ?? 0) >= LIMITS.nameMin,
      `has fewer than ${String(LIMITS.nameMin)} letters or digits and would match everywhere; write a longer name or remove it`,
    ),
    language: languageSchema,
    /**
     * 'strong': enough on its own. 'context': matches only where the page gives evidence of the
     * entity elsewhere (a bare surname, a city that is also a state).
     */
    use: z.enum(['strong', 'context']),
  }),
);

export const entitySchema = z.lazy(() =>
  record({
    id: entityId,
    kind: z.enum(['person', 'place', 'organization', 'issue']),
    /** The first name is the one shown. */
    names: z.array(nameSchema).min(1).max(LIMITS.namesPerEntity),
    /** Blockers: longer phrases that contain a name but mean something else ("USA Today"). */
    not: z.array(text(LIMITS.name)).max(LIMITS.notPerEntity).optional(),
    /** Titles that, before a context-required name, speak for this entity ("Foreign Minister"). */
    titles: z.array(text(LIMITS.name)).max(LIMITS.titlesPerEntity).optional(),
    role: dated.optional(),
    context: dated.optional(),
    wikidata: z
      .string()
      .regex(/^Q[1-9]\d{0,11}$/, 'is not a Wikidata item id; write one like "Q148"')
      .optional(),
    coordinates: record({
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
    }).optional(),
    relations: z
      .array(
        record({
          /** Read as a sentence: <this entity> <relation> <to>, e.g. "met". */
          relation: text(LIMITS.line),
          to: someEntity,
          asOf: dateSchema.optional(),
        }),
      )
      .max(LIMITS.relationsPerEntity)
      .optional(),
  }),
);

export const quoteSchema = z.lazy(() =>
  record({
    id: quoteId,
    /** Verbatim, without the quotation marks around it. */
    text: text(LIMITS.quote),
    /** The entity that said it or owns the document that says it; null where the pack has none. */
    speaker: idSaying(`${anEntity}, or null where it has none`).brand('EntityId').nullable(),
    /** The speaker as the source words it: "a senior State Department official". */
    speakerAs: text(LIMITS.line),
    /** Entities that the quote is about, the speaker not counted. */
    about: z.array(someEntity).max(LIMITS.aboutPerQuote),
    source: someSource,
    /** Offsets of `text` in the source's text: UTF-16 code units, end exclusive. */
    start: z.int().min(0).max(LIMITS.offset),
    end: z.int().min(1).max(LIMITS.offset),
    /** When it was said. */
    date: dateSchema,
    /** Editor's note, e.g. on words that the source garbles. */
    note: text(LIMITS.paragraph).optional(),
  }),
);

export const packSchema = z.lazy(() =>
  record({
    format: z.literal(
      1,
      'is not a pack format that this Backstory reads, which is 1; update Backstory or correct it',
    ),
    id: packIdSchema,
    /** Counts up with each edition; a higher version of the same id replaces the lower one. */
    version: z.int().min(1),
    title: text(LIMITS.line),
    language: languageSchema,
    /** The story in a few sentences, for the popup. */
    story: z.array(text(LIMITS.paragraph)).min(1).max(LIMITS.storySentences),
    sources: z.array(sourceSchema).min(1).max(LIMITS.sources),
    entities: z.array(entitySchema).min(1).max(LIMITS.entities),
    quotes: z.array(quoteSchema).max(LIMITS.quotes),
  }),
);

export type Pack = z.infer<typeof packSchema>;
export type Entity = z.infer<typeof entitySchema>;
export type EntityName = z.infer<typeof nameSchema>;
export type EntityKind = Entity['kind'];
export type Quote = z.infer<typeof quoteSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type EntityId = z.infer<typeof entityId>;
export type PackId = z.infer<typeof packIdSchema>;
