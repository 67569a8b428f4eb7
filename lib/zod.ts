import { config } from 'zod';

export { z } from 'zod';

/**
 * Zod tries once whether it may make code of texts, which nothing in an extension may. It would go on
 * without, but Chromium counts the try as an error of ours, and shows it. The command line may.
 */
config({ jitless: 'chrome' in globalThis });
