import {
  isList,
  type ListName,
  type RawEntry,
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  isBlank,
  joined,
  mayBegin,
  NEXT,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  unexpected,
  type State,
} from './json-bytes.ts';
import {
  bytesBefore,
  isEnough,
  nameOf,
  NotJson,
  parseBytes,
  UnreadablePack,
} from './unreadable.ts';
import { FILE_LIMITS } from './limits.ts';

/**
 * Cuts the bytes of a pack into entries while they come, so that a pack of any size takes the memory of
 * one entry. It knows just enough of JSON to find where an entry ends: brackets outside strings.
 * JSON.parse reads the entry itself. Why no package does it: docs/decisions/0011-import.md.
 */
export class PackCutter {
  readonly #fields = new Map<string, unknown>();
  readonly #counts = new Map<ListName, number>();
  /** Bytes of what is being collected that came with earlier chunks. */
  #parts: Uint8Array[] = [];
  #collected = 0;
  #state: State = 'start';
  #key = '';
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #offset = 0;
  /** The first few bytes, until there are enough of them. */
  #first: Uint8Array | undefined = new Uint8Array(0);

  /** The fields of the pack but for its lists; a list that is not one is among them. */
  get fields(): ReadonlyMap<string, unknown> {
    return this.#fields;
  }

  /** How many entries each list has, of those that are there. */
  get counts(): ReadonlyMap<ListName, number> {
    return this.#counts;
  }

  /** The entries that end in these bytes. Throws UnreadablePack. */
  *push(chunk: Uint8Array): Generator<RawEntry> {
    if (!this.#first) {
      yield* this.#read(chunk, 0);
      return;
    }
    this.#first = joined([this.#first, chunk]);
    if (!isEnough(this.#first)) return;
    yield* this.#readFirst(this.#first);
  }

  *#readFirst(chunk: Uint8Array): Generator<RawEntry> {
    this.#first = undefined;
    yield* this.#read(chunk, bytesBefore(chunk));
  }

  *#read(chunk: Uint8Array, from: number): Generator<RawEntry> {
    let at = from;
    while (at < chunk.length) {
      if (this.#state === 'entry' || this.#state === 'value') {
        const end = this.#seekEnd(chunk, at);
        // What goes on in the next chunk is copied: the reader may let go of this one.
        this.#collect(end < chunk.length ? chunk.subarray(at, end) : chunk.slice(at));
        at = end;
        if (end < chunk.length) yield* this.#finish(chunk[at] ?? 0, this.#offset + at++);
      } else if (this.#state === 'key') at = this.#readKey(chunk, at);
      else if (this.#step(chunk[at] ?? 0, this.#offset + at)) at++;
    }
    this.#offset += chunk.length;
  }

  /** To be called when there is no more. Throws UnreadablePack where something is missing. */
  end(): void {
    // So few bytes have no entries.
    if (this.#first) this.#readFirst(this.#first).next();
    if (this.#state === 'over') return;
    if (this.#state === 'start') throw new UnreadablePack('$', 'is empty; choose a pack');
    throw new UnreadablePack(this.#path(), 'ends in the middle; the file is cut off, get it again');
  }

  /** Takes a byte between values; false where a value begins with it. */
  #step(byte: number, at: number): boolean {
    if (isBlank(byte)) return true;
    const state = this.#state;
    const next = NEXT[state]?.[String.fromCharCode(byte)];
    if (next) this.#state = next;
    else if (state === 'before-value' && mayBegin(byte)) return this.#open(byte);
    else if ((state === 'before-first' || state === 'before-entry') && mayBegin(byte)) {
      return this.#openValue('entry');
    } else {
      throw new NotJson(this.#path(), at, unexpected(state, byte));
    }
    return true;
  }

  /** Begins a value of the pack itself. True where that is a list, whose bracket is taken then. */
  #open(byte: number): boolean {
    if (!isList(this.#key) || byte !== OPEN_LIST) return this.#openValue('value');
    this.#counts.set(this.#key, 0);
    this.#state = 'before-first';
    return true;
  }

  #openValue(state: 'value' | 'entry'): false {
    this.#state = state;
    this.#reset();
    return false;
  }

  #reset(): void {
    this.#parts = [];
    this.#collected = 0;
    this.#depth = 0;
    this.#inString = false;
    this.#isEscaped = false;
  }

  #deepen(): void {
    if (++this.#depth > FILE_LIMITS.depth) {
      const message = `is nested more than ${String(FILE_LIMITS.depth)} deep; no pack is`;
      throw new UnreadablePack(this.#path(), message);
    }
  }

  /** Where what is collected ends: at a comma or bracket that is not its own. */
  #seekEnd(chunk: Uint8Array, from: number): number {
    const { length } = chunk;
    let at = from;
    while (at < length) {
      const byte = chunk[at];
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (byte === BACKSLASH) this.#isEscaped = true;
        else if (byte === QUOTE) this.#inString = false;
      } else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) this.#deepen();
      else if (byte === COMMA) {
        if (this.#depth === 0) return at;
      } else if ((byte === CLOSE_LIST || byte === CLOSE_OBJECT) && --this.#depth < 0) return at;
      at++;
    }
    return length;
  }

  #collect(bytes: Uint8Array): void {
    this.#collected += bytes.length;
    if (this.#collected > FILE_LIMITS.entryBytes) {
      const message = `is larger than ${String(FILE_LIMITS.entryBytes / 1e6)} MB; no entry of a pack is`;
      throw new UnreadablePack(this.#path(), message);
    }
    this.#parts.push(bytes);
  }

  /** What was collected is whole; `byte` stands behind it. */
  *#finish(byte: number, at: number): Generator<RawEntry> {
    const value = this.#parse(at);
    const isField = this.#state === 'value';
    if (byte === (isField ? CLOSE_LIST : CLOSE_OBJECT)) {
      throw new NotJson(this.#path(), at, unexpected(isField ? 'after-value' : 'entry', byte));
    }
    if (isField) {
      this.#fields.set(this.#key, value);
      this.#state = byte === COMMA ? 'before-key' : 'over';
      return;
    }
    this.#state = byte === COMMA ? 'before-entry' : 'after-value';
    if (!isList(this.#key)) return;
    const n = this.#counts.get(this.#key) ?? 0;
    this.#counts.set(this.#key, n + 1);
    yield { list: this.#key, n, value };
  }

  #parse(end: number): unknown {
    const bytes = joined(this.#parts.splice(0));
    return parseBytes(bytes, this.#path(), end - bytes.length);
  }

  /** Reads on in the name of a field; its opening quotation mark was read before. */
  #readKey(chunk: Uint8Array, from: number): number {
    if (this.#parts.length === 0) {
      this.#reset();
      this.#parts.push(Uint8Array.of(QUOTE));
    }
    let at = from;
    while (at < chunk.length) {
      const byte = chunk[at++];
      if (this.#isEscaped) this.#isEscaped = false;
      else if (byte === BACKSLASH) this.#isEscaped = true;
      else if (byte === QUOTE) {
        this.#collect(chunk.subarray(from, at));
        this.#name(String(this.#parse(this.#offset + at)));
        return at;
      }
    }
    this.#collect(chunk.slice(from));
    return at;
  }

  #name(key: string): void {
    if (this.#fields.has(key) || (isList(key) && this.#counts.has(key))) {
      throw new UnreadablePack('$', `has the field ${nameOf(key)} twice; keep one`);
    }
    // Not later, by the schema: all of them would have to be kept until then.
    if (!isList(key) && !FIELDS.has(key)) {
      const message = `has the unknown field ${nameOf(key)}; correct its spelling or remove it`;
      throw new UnreadablePack('$', message);
    }
    this.#key = key;
    this.#state = 'after-key';
  }

  /** Where the cutter is, as a JSON path. */
  #path(): string {
    const state = this.#state;
    const key = /^[A-Za-z]\w*$/.test(this.#key) ? this.#key : '';
    if (state === 'before-first' || state === 'before-entry' || state === 'entry') {
      const n = isList(key) ? (this.#counts.get(key) ?? 0) : 0;
      return `$.${key}[${String(n)}]`;
    }
    const isInside = state === 'after-key' || state === 'before-value' || state === 'value';
    return isInside && key !== '' ? `$.${key}` : '$';
  }
}

const FIELDS: ReadonlySet<string> = new Set([
  'format',
  'id',
  'version',
  'title',
  'language',
  'story',
]);
