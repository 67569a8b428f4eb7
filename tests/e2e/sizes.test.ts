import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drivenBrowser } from '../driver/launch.ts';

const BUILD = drivenBrowser() === 'firefox' ? '.output/firefox-mv3' : '.output/chrome-mv3';

/** Bytes after gzip. Raise one only with a reason in the commit that does. */
const BUDGETS = { 'annotate.js': 14_500, 'card.js': 25_000, 'ticks.js': 4_000 };

describe('the scripts put into pages stay small', () => {
  for (const [file, budget] of Object.entries(BUDGETS)) {
    it(`${file} has at most ${String(budget)} bytes after gzip`, async () => {
      const { length } = gzipSync(await readFile(`${BUILD}/${file}`));
      expect(length).toBeLessThanOrEqual(budget);
      // A build without its content would pass as well.
      expect(length).toBeGreaterThan(2_000);
    });
  }
});
