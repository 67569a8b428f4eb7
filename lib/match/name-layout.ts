/**
 * How the compiled names of one pack lie in one ArrayBuffer: a head of HEAD integers, then the parts
 * in the order of `layOut`. Numbers are of the machine's own byte order; a buffer stays on the machine
 * that made it.
 */

/** Raised with every change of the layout, of what is hashed, or of what a record holds. */
const FORMAT = 2;
const MAGIC = 0x4261636b;

/** How many there are of each thing. */
export interface Counts {
  readonly entities: number;
  readonly names: number;
  /** Cells of the table. */
  readonly cells: number;
  /** Bits of the two filters, powers of two. */
  readonly anyBits: number;
  readonly lowerBits: number;
  /** Entries of the lists of entities that share a name. */
  readonly listed: number;
  /** Cells of the table of entity ids. */
  readonly idCells: number;
  /** Bytes of all entity records. */
  readonly recordBytes: number;
}

export interface Parts {
  /**
   * By cell: 0 where it is free; else the bits of CELL, and from PLACE up the name that ends here: the
   * number of its entity + 1; with CELL.list, where in `lists` those of several begin, + 1; 0 where
   * none ends.
   */
  readonly values: Int32Array;
  /** Numbers of entities, or CROWD, the latest first; the last of each list is its complement. */
  readonly lists: Int32Array;
  /** First words of names, by the low bits of their hash. */
  readonly anyFirst: Uint32Array;
  /** First words of the names that a word in lower case may begin. */
  readonly lowerFirst: Uint32Array;
  /** By the hash of an entity's id: its number + 1, or 0. */
  readonly ids: Int32Array;
  /** Where in `records` the record of every entity begins whose number is a multiple of STRIDE. */
  readonly recordStarts: Uint32Array;
  /** By cell: the low bits of the hash. */
  readonly checks: Uint16Array;
  /** What the matcher has to know of each entity, a line of JSON in UTF-8 each. */
  readonly records: Uint8Array;
}

/** Records from one start to the next. */
export const STRIDE = 8;

/** Bits of a cell's value. */
export const CELL = {
  /** Always set, so that no cell that is taken is 0. */
  taken: 1,
  /** Longer names go on from here. */
  more: 2,
  /** The place is that of a list. */
  list: 4,
  /** A name ends here that may begin in lower case. */
  lower: 8,
} as const;
/** The first bit of the place. */
export const PLACE = 4;
/** In a list: more entities than are listed share the name. */
export const CROWD = 0x3fff_ffff;

/** Cells that a search looks at. By chance none looks at a hundred. */
export const MAX_PROBES = 1_000;

/** A pack whose names or ids were chosen to make searches long. */
export class CollidingNames extends Error {
  constructor() {
    super('The names or ids of this pack collide as no real ones do; it cannot be used.');
  }
}

const HEAD = 16;
/** Bytes of one entry of each part. */
const INT = 4;

/** What compiled names begin with; the parts follow in the order of `layOut`, with nothing between. */
export function headOf(counts: Counts): Int32Array<ArrayBuffer> {
  const head = new Int32Array(HEAD);
  head.set([MAGIC, FORMAT, ...inOrder(counts)]);
  return head;
}

/** The parts of a buffer; undefined where another version made it, or it was cut. */
export function layOut(buffer: ArrayBuffer): { counts: Counts; parts: Parts } | undefined {
  if (buffer.byteLength < HEAD * INT) return undefined;
  const [magic, format, ...numbers] = new Int32Array(buffer, 0, HEAD);
  if (magic !== MAGIC || format !== FORMAT) return undefined;
  const counts = named(numbers);
  if (lengthOf(counts) !== buffer.byteLength) return undefined;
  let at = HEAD * INT;
  const take = (length: number, size: number) => {
    const start = at;
    at += length * size;
    return [buffer, start, length] as const;
  };
  const parts = {
    values: new Int32Array(...take(counts.cells, INT)),
    lists: new Int32Array(...take(counts.listed, INT)),
    anyFirst: new Uint32Array(...take(counts.anyBits / 32, INT)),
    lowerFirst: new Uint32Array(...take(counts.lowerBits / 32, INT)),
    ids: new Int32Array(...take(counts.idCells, INT)),
    recordStarts: new Uint32Array(...take(startsFor(counts.entities), INT)),
    checks: new Uint16Array(...take(counts.cells, 2)),
    records: new Uint8Array(...take(counts.recordBytes, 1)),
  };
  return { counts, parts };
}

function inOrder(counts: Counts): number[] {
  const { entities, names, cells, anyBits, lowerBits, listed, idCells, recordBytes } = counts;
  return [entities, names, cells, anyBits, lowerBits, listed, idCells, recordBytes];
}

function named(numbers: readonly number[]): Counts {
  const [entities = 0, names = 0, cells = 0, anyBits = 0, lowerBits = 0, ...more] = numbers;
  const [listed = 0, idCells = 0, recordBytes = 0] = more;
  return { entities, names, cells, anyBits, lowerBits, listed, idCells, recordBytes };
}

function startsFor(entities: number): number {
  return Math.ceil(entities / STRIDE);
}

function lengthOf(counts: Counts): number {
  const { entities, cells, anyBits, lowerBits, listed, idCells, recordBytes } = counts;
  const filters = (anyBits + lowerBits) / 32;
  const integers = HEAD + cells + listed + filters + idCells + startsFor(entities);
  return integers * INT + cells * 2 + recordBytes;
}

/** The cell at which to look for a hash first: cells follow in the order of hashes. */
export function cellOf(hash: number, cells: number): number {
  return Math.floor((hash >>> 0) * (cells / 2 ** 32));
}
