import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Section } from './section.ts';
import { table, whole } from './table.ts';

/** What is loaded together; each file of a build whose path matches belongs to it. */
const PARTS: readonly { readonly name: string; readonly files: RegExp }[] = [
  { name: 'annotate.js, in every page', files: /^annotate\.js$/ },
  { name: 'card.js, with the first card of a page', files: /^card\.js$/ },
  { name: 'ticks.js, where the reader wants ticks', files: /^ticks\.js$/ },
  {
    name: 'popup, with what it shares with the settings',
    files: /^(?:popup\.html|chunks\/(?:popup|client)-.*\.js|assets\/(?:popup|client)-.*\.css)$/,
  },
  { name: 'background.js, at each start of the background', files: /^background\.js$/ },
  { name: 'the bundled pack, read when it is installed', files: /^packs\/.*\.json$/ },
];

/** Table h: how large what is loaded is. */
export async function sizesSection(): Promise<Section> {
  const rows = await sizeRows('.output/chrome-mv3');
  const page = rows.find(({ name }) => name.startsWith('annotate.js'));
  const cells = rows.map(({ name, bytes, zipped }) => [name, whole(bytes), whole(zipped)]);
  return {
    heading: 'Sizes',
    body: `${table(['what', 'minified, bytes', 'gzip, bytes'], cells)}

Each file is compressed on its own. kB are 1,000 bytes.`,
    verdicts: [{ target: 'script', where: 'both', value: (page?.zipped ?? NaN) / 1_000 }],
    growth: [],
  };
}

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly zipped: number;
}

async function sizeRows(build: string): Promise<Size[]> {
  const files = await readdir(build, { recursive: true });
  const rows: Size[] = [];
  for (const { name, files: wanted } of PARTS) {
    const contents = await Promise.all(
      files.filter((file) => wanted.test(file)).map((file) => readFile(join(build, file))),
    );
    if (contents.length === 0) throw new Error(`${build} has nothing for ${name}`);
    const bytes = contents.reduce((sum, { length }) => sum + length, 0);
    const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    rows.push({ name, bytes, zipped });
  }
  return rows;
}
