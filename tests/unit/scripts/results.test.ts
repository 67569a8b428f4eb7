import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { readResults, type Results } from '../../../scripts/results.ts';
import { finish } from '../../../scripts/steps.ts';

const SUITES = {
  'good.test.js': `
    let tries = 0;
    test('passes', () => {});
    test.skip('is skipped', () => {});
    describe('in a group', () => {
      test('passes when tried again', { retry: 1 }, () => {
        if (tries++ === 0) throw new Error('too early');
      });
      test('fails', { retry: 1 }, () => {
        throw new Error('wrong\\nin two lines');
      });
      test('differs', () => {
        expect({ a: 1 }).toEqual({ a: 2 });
      });
    });`,
  'hook.test.js': `beforeAll(() => { throw new Error('no browser'); }); test('waits', () => {});`,
  'broken.test.js': `test('never', () => {`,
};

let folder: string;
let results: Results | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-results-'));
  for (const [name, text] of Object.entries(SUITES)) await writeFile(join(folder, name), text);
  const file = join(folder, 'results.json');
  const vitest = resolve('node_modules/vitest/vitest.mjs');
  const words = [
    'run',
    '--globals',
    '--root',
    folder,
    `--reporter=${resolve('scripts/results.ts')}`,
  ];
  spawnSync(process.execPath, [vitest, ...words], {
    env: { ...process.env, BACKSTORY_RESULTS: file },
    timeout: 60_000,
  });
  results = await readResults(file);
}, 60_000);

afterAll(() => rm(folder, { recursive: true }));

describe('the results of a vitest run', () => {
  it('count what passed, and name what needed a second try', () => {
    expect(results?.passed).toBe(2);
    expect(results?.secondTries).toEqual([
      {
        name: 'good.test.js > in a group > passes when tried again',
        message: expect.stringContaining('too early') as string,
      },
    ]);
  });

  it('name a test that failed, a hook that failed, and a file that could not be read', () => {
    const failed = (results?.failed ?? []).toSorted((a, b) => (a.name < b.name ? -1 : 1));
    expect(failed.map(({ name }) => name)).toEqual([
      'broken.test.js',
      'good.test.js > in a group > differs',
      'good.test.js > in a group > fails',
      'hook.test.js',
    ]);
    expect(failed[0]?.message).not.toBe('');
    expect(failed[1]?.message).toMatch(/-\s+"a": 2,\n\+\s+"a": 1,/);
    expect(failed[1]?.message).toContain('(line 13)');
    expect(failed[2]?.message).toContain('wrong\nin two lines');
    expect(failed[3]?.message).toContain('no browser');
  });

  it('are undefined where there is no file, or half of one', async () => {
    expect(await readResults(join(folder, 'none.json'))).toBeUndefined();
    await writeFile(join(folder, 'half.json'), '{"passed": 1,');
    expect(await readResults(join(folder, 'half.json'))).toBeUndefined();
  });
});

test('a run ends with what went wrong, and after that with the counts', ({ onTestFinished }) => {
  const lines: string[] = [];
  const { log } = console;
  console.log = (line: string) => lines.push(...line.split('\n'));
  onTestFinished(() => {
    console.log = log;
    process.exitCode = undefined;
  });
  finish({
    passed: 3,
    failed: [{ name: 'firefox: a.test.ts > b', message: 'one\ntwo' }],
    secondTries: [{ name: 'chromium: c.test.ts > d', message: 'three' }],
  });
  expect(lines.filter(Boolean)).toEqual([
    'Passed only when tried again:',
    '  chromium: c.test.ts > d',
    '    three',
    'Failed:',
    '  firefox: a.test.ts > b',
    '    one',
    '    two',
    '3 passed, 1 failed',
  ]);
  expect(process.exitCode).toBe(1);
});
