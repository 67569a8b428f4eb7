import { readdirSync, readFileSync } from 'node:fs';
import { withoutMarks } from './marked-line.ts';
import type { Fail, GoldMention } from './marked-line.ts';

const PACK = new URL('../../assets/packs/blinken-china-2023.json', import.meta.url);

const HEADER =
  /^=== (?<id>[a-z0-9]+(?:-[a-z0-9]+)*) \| (?:topic|trap:(?<trap>[a-z]+(?:-[a-z]+)*))$/u;

export interface CorpusEntry {
  readonly id: string;
  /** The file's name: `en`, `zh-Hans`. */
  readonly language: string;
  readonly kind: 'topic' | 'trap';
  /** On traps: which kind (corpus/README.md lists them). */
  readonly trap?: string;
  /** Without the marks; each line is a block of the page. */
  readonly text: string;
  /** UTF-16 offsets in `text`, end exclusive, in reading order. */
  readonly mentions: readonly GoldMention[];
}

/** One entry: its header and the lines below it. `failAt(0, …)` speaks of the header. */
function parseEntry(
  lines: readonly string[],
  language: string,
  entityIds: ReadonlySet<string>,
  failAt: (line: number, problem: string) => never,
): CorpusEntry {
  const header = HEADER.exec(lines[0] ?? '')?.groups;
  const { id, trap } = header ?? failAt(0, 'malformed header');
  const blocks = lines.slice(1).join('\n').trimEnd().split('\n');
  const mentions: GoldMention[] = [];
  let text = '';
  for (const [index, line] of blocks.entries()) {
    const fail: Fail = (problem) => failAt(index + 1, problem);
    if (line === '' || line !== line.trim()) fail('empty block, or space at its edge');
    if (index > 0) text += '\n';
    const block = withoutMarks(line, text.length, entityIds, fail);
    text += block.text;
    mentions.push(...block.mentions);
  }
  const kind = trap === undefined ? { kind: 'topic' as const } : { kind: 'trap' as const, trap };
  return { id: id ?? '', language, ...kind, text, mentions };
}

/** Reads one file of the corpus; throws with file and line on anything the format does not allow. */
export function parseCorpusFile(
  source: string,
  file: string,
  entityIds: ReadonlySet<string>,
  seen = new Set<string>(),
): CorpusEntry[] {
  const lines = source.split('\n');
  const heads = lines.flatMap((line, index) => (line.startsWith('=') ? [index] : []));
  if (heads[0] !== 0) throw new Error(`${file}:1: a file starts with the header of an entry`);
  return heads.map((head, nth) => {
    const failAt = (line: number, problem: string): never => {
      throw new Error(`${file}:${head + line + 1}: ${problem}`);
    };
    const body = lines.slice(head, heads[nth + 1]);
    const entry = parseEntry(body, file.replace(/\.txt$/u, ''), entityIds, failAt);
    if (seen.has(entry.id)) failAt(0, `the id "${entry.id}" is taken`);
    seen.add(entry.id);
    return entry;
  });
}

/**
 * `holdout-2` is not looked at in development (holdout-2/README.md). `holdout` was the hold-out before
 * it; now it may be read like the corpus.
 */
export type CorpusFolder = 'corpus' | 'holdout' | 'holdout-2';

/** All entries of a folder, file by file. */
export function readCorpus(folder: CorpusFolder): CorpusEntry[] {
  const files = new URL(`${folder}/`, import.meta.url);
  // The bundled pack is ours and its own tests parse it: only the ids matter here.
  const pack = JSON.parse(readFileSync(PACK, 'utf8')) as { entities: { id: string }[] };
  const entityIds = new Set(pack.entities.map(({ id }) => id));
  const seen = new Set<string>();
  return readdirSync(files)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .flatMap((file) =>
      parseCorpusFile(readFileSync(new URL(file, files), 'utf8'), file, entityIds, seen),
    );
}
