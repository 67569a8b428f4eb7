import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { drivenBrowser } from '../driver/launch.ts';

/** Bytes after gzip. */
const LIMIT = 12_000;

it('the script in every page is small', () => {
  const build = drivenBrowser() === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
  expect(gzipSync(readFileSync(`.output/${build}/annotate.js`)).length).toBeLessThanOrEqual(LIMIT);
});
