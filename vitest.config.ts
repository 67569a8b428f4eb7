import { defineConfig } from 'vitest/config';

/** The suites that drive the built extension, once for each browser. */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['tests/e2e/**/*.test.ts'],
    env: { BACKSTORY_BROWSER: browser },
    // One browser at a time: two cores, and times that mean something.
    fileParallelism: false,
    // Real browsers and real time on a machine that does other things too: a second try is shown in
    // the report, and a test that needs it often is a bug.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      // Some go through every case there is; a machine that does other things too takes its time.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: ['scripts/english.ts'],
          testTimeout: 30_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
