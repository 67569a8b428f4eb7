/**
 * Every limit of pack format 1. Lengths are UTF-16 code units, counts are entries.
 * docs/pack-format.md prints this table; the schema enforces it.
 */
export const LIMITS = {
  /** An id: lower-case letters, digits and hyphens. */
  id: 64,
  /** A title, publisher, speaker as worded, or relation. */
  line: 300,
  /** One name of an entity. */
  name: 120,
  /** The shortest name that may be matched, in letters or digits. One letter would mark every page. */
  nameMin: 2,
  /** Context, editor's note, or one sentence of the story summary. */
  paragraph: 2_000,
  /** The verbatim text of one quote. */
  quote: 10_000,
  /** An http(s) address. */
  url: 2_000,
  /** A position in a source's text. */
  offset: 1_000_000_000,
  sources: 10_000,
  entities: 500_000,
  quotes: 500_000,
  namesPerEntity: 200,
  notPerEntity: 200,
  titlesPerEntity: 60,
  relationsPerEntity: 500,
  aboutPerQuote: 50,
  storySentences: 10,
} as const;

/** Limits of the file that a pack comes in. */
export const FILE_LIMITS = {
  /** Brackets within brackets in one entry; the format needs four. */
  depth: 32,
  /** Bytes of one entry. The largest that the format allows has fewer. */
  entryBytes: 4_000_000,
  /** Bytes of a pack, unpacked. */
  bytes: 1_000_000_000,
  /** How many times as large a packed file may become; text that people wrote becomes ten times. */
  ratio: 200,
} as const;
