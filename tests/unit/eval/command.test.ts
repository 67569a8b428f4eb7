import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../../../scripts/eval.ts', import.meta.url));

/** The exit code and everything that is printed. */
function run(...args: readonly string[]): Promise<{ code: unknown; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, out, err) => {
      resolve({ code: error ? error.code : 0, out, err });
    });
  });
}

let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'backstory-'));
  await mkdir(join(data, 'data', 'gum'), { recursive: true });
  await mkdir(join(data, 'polnear', 'data', 'train', 'text'), { recursive: true });
  const linked = { text: 'In China.', labels: [{ span: [3, 8], entity_id: 'Q148' }] };
  for (const name of ['aida-conll-dev.jsonl', 'wiki-fair-v2-no-coref.jsonl']) {
    await writeFile(join(data, 'data', name), `${JSON.stringify(linked)}\n`);
  }
  await writeFile(join(data, 'polnear/data/train/text/a.txt'), 'China spoke.\n');
  const gum = '# newpar\n# text = Xi\n1\tXi\n\n# newpar\n# text = Jinping saw China.\n1\tJinping\n';
  await writeFile(join(data, 'data/gum/b.conllu'), gum);
});
afterAll(() => rm(data, { recursive: true, force: true }));

describe('npm run eval', () => {
  it('prints totals on held-out texts, and with --errors only the errors on the others', async () => {
    const { code, out } = await run('--errors');
    expect(code).toBe(0);
    expect(out).toMatch(/^\| held out /mu);
    // Their ids say that they are held out; a plain "false" also keeps their text out of a failure.
    expect(/-held2-/u.test(out)).toBe(false);
  });
});

describe('npm run eval -- --public', () => {
  it('prints the figures, and a sample with its reasons', async () => {
    const { code, out } = await run('--public', data, '--sample', '9');
    expect(code).toBe(0);
    const cells = out.split('\n').map((line) => line.replaceAll(/[| ]+/g, ' ').trim());
    expect(cells).toContain('AIDA dev 1 1 100.0 100.0 100.0');
    expect(cells).toContain('Wiki-Fair 1 1 100.0 100.0 100.0');
    expect(out).toContain('2 of 2 mentions in 2 texts:');
    expect(out).toContain('china (strong) a\n    [China] spoke.\n');
    expect(out).toContain('china (strong) b\n    Xi Jinping saw [China].\n');
  });

  it.each([
    [['--public', '/nowhere'], '/nowhere/data/aida-conll-dev.jsonl is not there; check the path'],
    [['--sample', '3'], 'add --public DATA'],
    [['--public', '/nowhere', '--sample', 'many'], 'take a whole number each'],
    [['--public', '/nowhere', '--write'], 'leave out --write'],
    [['--public', '/nowhere', '--holdout-errors'], 'leave out --public'],
    [['--fast'], "Unknown option '--fast'"],
    [['README.md'], 'README.md'],
  ])('says in one line what is wrong with %j', async (args, words) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^eval: [^\n]+\n$/);
    expect(err).toContain(words);
  });

  it('refuses a file that is no benchmark, and a folder without texts', async () => {
    await writeFile(join(data, 'data', 'wiki-fair-v2-no-coref.jsonl'), '{"text":"x"}\n');
    expect(await run('--public', data)).toMatchObject({
      code: 2,
      err: `eval: ${join(data, 'data/wiki-fair-v2-no-coref.jsonl')} is not a benchmark file of ELEVANT; lay the data out again\n`,
    });
    await writeFile(join(data, 'data', 'wiki-fair-v2-no-coref.jsonl'), '{"text":"","labels":[]}\n');
    await rm(join(data, 'data/gum/b.conllu'));
    const { code, err } = await run('--public', data, '--sample', '1');
    expect(code).toBe(2);
    expect(err).toContain('holds no text; lay the data out again');
  });
});
