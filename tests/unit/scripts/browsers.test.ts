import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstUsable } from '../../../scripts/browsers.ts';

/** Programs that answer `--version` as the real ones do. */
const PROGRAMS = {
  chromium: 'echo "Chromium 156.0.7000.1 built on Debian GNU/Linux 12"',
  testing: 'echo "Google Chrome for Testing 150.0.1.2"',
  branded: 'echo "Google Chrome 149.0.1.2 "',
  oldChromium: 'echo "Chromium 127.0.1.2"',
  firefox: 'echo "Mozilla Firefox 153.0esr"',
  snapStub: 'echo "Command requires the chromium snap to be installed." >&2; exit 1',
  silent: 'exit 0',
};
let folder: string;
const at = (name: keyof typeof PROGRAMS) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backstory-browsers-'));
  for (const [name, body] of Object.entries(PROGRAMS)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${body}\n`);
    await chmod(join(folder, name), 0o755);
  }
});

afterAll(() => rm(folder, { recursive: true }));

describe('the browser to use', () => {
  test.for(['chromium', 'testing', 'branded', 'firefox'] as const)(
    'is one that tells a version that is new enough: %s',
    async (name) => {
      expect(await firstUsable([at(name)], 128)).toEqual({ path: at(name), refused: [] });
    },
  );

  test('is the first that is new enough, and each one refused is named with the reason', async () => {
    const paths = [join(folder, 'absent'), at('snapStub'), at('oldChromium'), at('chromium')];
    expect(await firstUsable(paths, 128)).toEqual({
      path: at('chromium'),
      refused: [
        `${at('snapStub')} does not start as a browser`,
        `${at('oldChromium')} is version 127, which is older than 128`,
      ],
    });
  });

  test('is none where a program says nothing', async () => {
    const found = await firstUsable([at('silent')], 128);
    expect(found).toEqual({ refused: [`${at('silent')} does not start as a browser`] });
  });

  test('a path given by name that does not exist is not passed over in silence', async () => {
    const path = join(folder, 'absent');
    expect(await firstUsable([path], 128)).toEqual({ refused: [`there is nothing at ${path}`] });
  });
});
