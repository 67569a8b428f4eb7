import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import { samplePack } from '../../pack/sample-pack.ts';

/** A file that is no pack, or none that could be read to its end, and what a reader is to be told. */
interface BadFile {
  readonly what: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The place that is wrong, as a JSON path; `$` is the file. */
  readonly at: string;
  readonly says: string;
}

const TEXT = JSON.stringify(samplePack());

const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
  Uint8Array.from(Buffer.from(text, encoding));

const file = (
  what: string,
  content: string | Uint8Array<ArrayBuffer>,
  says: string,
  at = '$',
): BadFile => ({
  what,
  bytes: typeof content === 'string' ? bytesOf(content) : content,
  at,
  says,
});

const packed = (text: string) => Uint8Array.from(gzipSync(text));

/** The sample, in which the first of these words are others. */
const having = (words: string, others: string) => TEXT.replace(words, others);

/** The sample as UTF-16, with the mark of which byte comes first, or without. */
const wide = (mark: string) => bytesOf(mark + TEXT, 'utf16le');

const NO_PACK = 'is not JSON at line 1, column 1: a pack begins with "{", not';
const OF_A_TABLE = '; if this is a table, the command "convert csv" makes one of it';

const otherKinds: readonly BadFile[] = [
  file('nothing', '', 'is empty; choose a pack'),
  file('blanks', ' \n\t\r\n', 'is empty; choose a pack'),
  file('only a byte order mark', '\uFEFF', 'is empty; choose a pack'),
  file('UTF-16', wide('\uFEFF'), 'is UTF-16; save it as UTF-8'),
  file('UTF-16 with its bytes turned', wide('\uFEFF').toReversed(), 'is UTF-16; save it as UTF-8'),
  file('UTF-16 without a mark', wide(''), 'is UTF-16; save it as UTF-8'),
  file(
    'a zip archive',
    'PK\u0003\u0004\u0014\0',
    'is a zip archive; unpack it and choose the file',
  ),
  file(
    'a back-up',
    // As a zip has it: 26 bytes on, how long the name of its first part is, and that name.
    `PK\u0003\u0004${'\0'.repeat(22)}\u000b\0\0\0backup.json{"format":"backstory-backup"}`,
    'is a back-up of Backstory; use “Bring back a back-up…” below',
  ),
  file('a web page', '<!doctype html><title>A</title>', 'is a web page or XML; choose a pack'),
  file('a PDF', '%PDF-1.7\n%\u00e2\u00e3', 'is a PDF; choose a pack'),
  file('a JPEG', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'is a picture; choose a pack'),
  file('a PNG', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), 'is a picture; choose a pack'),
  file('another archive', "7z\u00bc\u00af'", `${NO_PACK} "7"${OF_A_TABLE}`),
  file('a table', 'name,kind\nAda Moor,person\n', `${NO_PACK} "n"${OF_A_TABLE}`),
  file('a list of packs', `[${TEXT},${TEXT}]`, 'is a list; a pack begins with "{"'),
  file('a text', '"a pack"', `${NO_PACK} "\\""${OF_A_TABLE}`),
];

const cut: readonly BadFile[] = [
  file('half a heading', '{"format":1,', 'ends in the middle; the file is cut off, get it again'),
  file(
    'half an entity',
    TEXT.slice(0, TEXT.indexOf('"titles"')),
    'ends in the middle; the file is cut off, get it again',
    '$.entities[0]',
  ),
  file(
    'half a quote',
    TEXT.slice(0, TEXT.indexOf('No nights')),
    'ends in the middle; the file is cut off, get it again',
    '$.quotes[0]',
  ),
  file(
    'no last bracket',
    TEXT.slice(0, -1),
    'ends in the middle; the file is cut off, get it again',
  ),
  file(
    'half of a packed file',
    packed(TEXT).slice(0, 300),
    'cannot be unpacked; the file is cut off',
  ),
  file('a packed file with something behind it', new Uint8Array([...packed(TEXT), 1]), 'cannot be'),
  file('packed twice', Uint8Array.from(gzipSync(packed(TEXT))), 'is packed twice; unpack it once'),
];

const spoiltJson: readonly BadFile[] = [
  file(
    'Latin-1',
    bytesOf(having('Ada Moor', 'Ada M\u00f6or'), 'latin1'),
    'is not UTF-8; save the file as UTF-8',
    '$.entities[0]',
  ),
  file('a comma too many', having('"kind"', ',"kind"'), 'is not JSON', '$.entities[0]'),
  file('single quotation marks', having('"person"', "'person'"), 'is not JSON', '$.entities[0]'),
  file('a remark', having('"kind"', '/* who */ "kind"'), 'is not JSON', '$.entities[0]'),
  file('a number that is none', having('51.5', 'NaN'), 'is not JSON', '$.entities[0]'),
  file('a raw NUL', having('Ada Moor', 'Ada\0Moor'), 'is not JSON', '$.entities[0]'),
  file('a stray bracket', having('"quotes":[', '"quotes":[}'), 'is not JSON', '$.quotes[0]'),
  file(
    'a comma before a closing bracket, some lines on',
    '{"format": 1,\n"title": "中🕊",\n  "story": ["é",],\n"version": 1}',
    'is not JSON at line 3, column 17: the comma before this ] has to go',
    '$.story',
  ),
  file('two packs in a row', TEXT + TEXT, 'is not JSON at line 1, column '),
  file(
    'a field twice',
    having('"version":1', '"version":1,"version":2'),
    'has the field "version"',
  ),
  file('a field __proto__', having('"version":1', '"__proto__":{}'), 'has the unknown field'),
];

const unfit: readonly BadFile[] = [
  file(
    'forty lists, one in another',
    having('["Chair"]', '['.repeat(40) + ']'.repeat(40)),
    'is nested more than 32 deep; no pack is',
    '$.entities[0]',
  ),
  file(
    'a million lists',
    '{"format":'.concat('['.repeat(1e6)),
    'is nested more than 32',
    '$.format',
  ),
  file(
    'a name of five megabytes',
    having('Ada Moor', 'A'.repeat(5e6)),
    'is larger than 4 MB; no entry of a pack is',
    '$.entities[0]',
  ),
  file('a field name of five megabytes', `{"${'A'.repeat(5e6)}":1}`, 'is larger than 4 MB'),
  file(
    'a bomb of blanks',
    packed(' '.repeat(60e6)),
    'unpacks to more than 200 times its size; it is no pack',
  ),
];

/** Kinds of files that come by mistake or malice, and texts that no reader of JSON would take. */
export const BAD_FILES: readonly BadFile[] = [...otherKinds, ...cut, ...spoiltJson, ...unfit];
