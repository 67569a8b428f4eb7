import { defineConfig } from 'vitest/config';

/** The suites that drive the built extension, once for each browser. */
const inBrowser = (browser: 'chromium' | 'firefox') => ({
  test: {
    name: browser,
    include: ['tests/e2e/**/*.test.ts'],
    env: { BACKSTORY_BROWSER: browser },
    // One browser at a time: two cores, and times that mean something.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      inBrowser('chromium'),
      inBrowser('firefox'),
    ],
  },
});
