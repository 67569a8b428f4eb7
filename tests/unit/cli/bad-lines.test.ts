import { once } from 'node:events';
import { openSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { backstory, start } from './command.ts';

const JSONL = ['annotate', '--jsonl'];
const GOOD = '{"id":1,"text":"China"}\n';

describe('annotate --jsonl, given what it cannot read,', () => {
  it.each([
    ['cut off', '{"id":2,"text":', 'is not JSON'],
    ['plain text', 'China', 'is not JSON'],
    ['a list', '[{"id":2,"text":"China"}]', 'is not an object; write {"id", "text"}'],
    ['null', 'null', 'is not an object; write {"id", "text"}'],
    ['no id', '{"text":"China"}', 'has no "id"; add a string or a number'],
    [
      'an id of another type',
      '{"id":null,"text":""}',
      'has an unfit "id"; make it a string or a number',
    ],
    ['an id that is rounded', '{"id":12345678901234567890,"text":""}', 'make it a string'],
    ['an id beyond numbers', '{"id":1e999,"text":""}', 'make it a string'],
    ['no text', '{"id":2}', 'has no "text"; add a string'],
    [
      'a text of another type',
      '{"id":2,"text":["China"]}',
      'has an unfit "text"; make it a string',
    ],
  ])('answers what came before and names the line: %s', async (_, line, words) => {
    const { code, out, err } = await backstory(JSONL, `${GOOD}\n${line}\n${GOOD}`);
    expect(code).toBe(2);
    expect(out).toMatch(/^\{"id":1,[^\n]*\}\n$/);
    expect(err).toMatch(/^backstory: standard input, line 3 [^\n]+\n$/);
    expect(err).toContain(words);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const input = Buffer.from(`${GOOD}{"id":2,"text":"caf\xE9"}\n`, 'latin1');
    expect((await backstory(JSONL, input)).err).toBe(
      'backstory: standard input, line 2 is not UTF-8; write the input as UTF-8\n',
    );
  });

  it('repeats no control character of it', async () => {
    const { code, err } = await backstory(JSONL, '{"id": \u001B[2J}');
    expect(code).toBe(2);
    expect(err).not.toContain('\u001B');
  });

  it('takes a line of 64 MiB, and stops reading at a longer one without waiting for its end', async () => {
    const open = '{"id":1,"text":"China';
    const close = '"}';
    const rest = 64 * 2 ** 20 - open.length - close.length;
    const fits = await backstory(JSONL, `${open}${' '.repeat(rest)}${close}\n`);
    expect({ code: fits.code, err: fits.err }).toEqual({ code: 0, err: '' });

    const child = start(...JSONL);
    let err = '';
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${GOOD}${open}${' '.repeat(rest + 1)}${close}`);
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(err).toBe('backstory: standard input, line 2 is longer than 64 MiB; split its text\n');
  }, 60_000);

  it('refuses a directory for its input', async () => {
    const command = fileURLToPath(new URL('../../../scripts/backstory.ts', import.meta.url));
    const child = spawn(process.execPath, [command, ...JSONL], {
      stdio: [openSync(import.meta.dirname, 'r'), 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr?.on('data', (piece: Buffer) => (err += piece.toString()));
    expect(await once(child, 'close')).toEqual([2, null]);
    expect(err).toBe('backstory: standard input is a directory; give it a file\n');
  });

  it('ends quietly where its reader has seen enough', async () => {
    const child = start(...JSONL);
    let err = '';
    child.stderr.on('data', (piece: Buffer) => (err += piece.toString()));
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(GOOD.repeat(50_000));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(err).toBe('');
  });
});
