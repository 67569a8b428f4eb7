import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../cli/command.ts';
import { put, samplePack } from '../pack/sample-pack.ts';

const SOURCE = 'The chair rose. 👍 “No nights.” And again: “No nights.”';

let files: Awaited<ReturnType<typeof folder>>;
let article: string;
beforeAll(async () => {
  files = await folder();
  article = await files.file('article.txt', SOURCE);
});
afterAll(() => files.remove());

/** Through npm, which brings the Node that the scripts need. */
async function checkQuotes(name: string, at: { start: unknown; end: unknown }) {
  const pack = samplePack();
  put(pack, '$.quotes[0].start', at.start);
  put(pack, '$.quotes[0].end', at.end);
  const file = await files.file(`${name}.json`, JSON.stringify(pack));
  return run([file, article]);
}

async function run(args: readonly string[]) {
  try {
    const npm = ['run', '-s', 'check-quotes', '--', ...args];
    return { code: 0, ...(await promisify(execFile)('npm', npm)) };
  } catch (error) {
    // What execFile rejects with.
    return error as { code: number; stdout: string; stderr: string };
  }
}

describe('npm run check-quotes', { timeout: 30_000 }, () => {
  it('accepts a quote that stands where the pack says', async () => {
    const { code, stdout } = await checkQuotes('right', { start: 20, end: 30 });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 quotes verbatim\n' });
  });

  it('tells where a quote stands whose offsets are still 0', async () => {
    const { code, stderr } = await checkQuotes('new', { start: 0, end: 0 });
    expect(code).toBe(1);
    expect(stderr).toBe('no-nights: at 0-0 stands ""; "No nights." stands at 20-30, 44-54\n');
  });

  it('tells where a quote stands whose end is its length so far, as validate takes it', async () => {
    const { code, stderr } = await checkQuotes('length', { start: 0, end: 10 });
    expect(code).toBe(1);
    expect(stderr).toBe(
      'no-nights: at 0-10 stands "The chair "; "No nights." stands at 20-30, 44-54\n',
    );
  });

  it('takes a pack that is packed with gzip, as the packs page does', async () => {
    const pack = samplePack();
    put(pack, '$.quotes[0].start', 20);
    put(pack, '$.quotes[0].end', 30);
    const file = await files.file('packed.json.gz', gzipSync(JSON.stringify(pack)));
    expect(await run([file, article])).toMatchObject({ code: 0, stdout: '1 quotes verbatim\n' });
  });

  it('explains itself when asked', async () => {
    const { code, stdout, stderr } = await run(['--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^usage: .*check-quotes -- PACK SOURCE\.txt/);
  });

  it('still refuses a pack that is wrong elsewhere', async () => {
    const { code, stderr } = await checkQuotes('wrong', { start: 'here', end: 0 });
    expect(code).toBe(1);
    expect(stderr).toContain('$.quotes[0].start must be a number');
  });
});
