import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledPack } from '../match/packs.ts';

const COMMAND = fileURLToPath(new URL('../../../scripts/backstory.ts', import.meta.url));

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The running command, for tests that talk to it. */
export function start(...args: readonly string[]) {
  return spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Runs the command to its end. */
export function backstory(
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Result> {
  return new Promise((resolve) => {
    const child = start(...args);
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
    // A command that refuses its input does not read all of it.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder for the files of a test; gone with `remove`. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'backstory-'));
  return {
    path,
    async file(name: string, content: string | Uint8Array): Promise<string> {
      await writeFile(join(path, name), content);
      return join(path, name);
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** The bundled pack with other values in some fields. */
export function packJson(other: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...bundledPack, ...other });
}

/** A pack that knows one town and where to find it. */
export const TOWN = packJson({
  id: 'town',
  entities: [
    {
      id: 'town',
      kind: 'place',
      names: [{ text: 'Little Snoring', language: 'en', use: 'strong' }],
    },
  ],
  quotes: [],
});
