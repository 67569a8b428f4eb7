import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

test.for([['safari'], ['--help'], ['Firefox'], ['firefox', 'chrome']])(
  'npm start refuses words that name no browser it can open: %j',
  (words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.ts', ...words], {
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toMatch(/chromium.*firefox/);
  },
);
