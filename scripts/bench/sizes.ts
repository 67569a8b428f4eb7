import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** kB (1,000 bytes) after gzip that the script in every page may have. */
const LIMIT = 12;

/** What is loaded together; each file of a build whose path matches belongs to it. */
const PARTS: readonly { readonly name: string; readonly files: RegExp; readonly limit?: number }[] =
  [
    { name: 'annotate.js, in every page', files: /^annotate\.js$/, limit: LIMIT },
    { name: 'card.js, with the first card of a page', files: /^card\.js$/ },
    { name: 'popup', files: /^(?:popup\.html|chunks\/popup-.*\.js|assets\/popup-.*\.css)$/ },
    { name: 'background.js, the bundled pack in it', files: /^background\.js$/ },
  ];

/** The rows of a Markdown table: what, minified bytes, bytes after gzip, verdict. */
export async function sizeRows(build: string): Promise<string[][]> {
  const files = await readdir(build, { recursive: true });
  const rows: string[][] = [];
  for (const { name, files: wanted, limit } of PARTS) {
    const contents = await Promise.all(
      files.filter((file) => wanted.test(file)).map((file) => readFile(join(build, file))),
    );
    if (contents.length === 0) throw new Error(`${build} has nothing for ${name}`);
    const bytes = contents.reduce((sum, { length }) => sum + length, 0);
    const zipped = contents.reduce((sum, content) => sum + gzipSync(content).length, 0);
    rows.push([name, String(bytes), String(zipped), verdict(zipped, limit)]);
  }
  return rows;
}

function verdict(zipped: number, limit: number | undefined): string {
  if (limit === undefined) return '';
  return `${zipped <= limit * 1_000 ? 'pass' : 'FAIL'} (≤ ${String(limit)} kB)`;
}
