import { findBrowsers } from './browsers.ts';
import { checkSteps, finish, runSteps, vitest } from './steps.ts';

/** `npm test`: everything that CI runs, in both browsers, against the built extension. */
const { chromium, firefox } = await findBrowsers();
process.env['CHROME_PATH'] = chromium;
process.env['FIREFOX_PATH'] = firefox;

finish(
  await runSteps([
    ...checkSteps,
    { name: 'build for Chrome', command: ['wxt', 'build', '-b', 'chrome'] },
    { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
    vitest('chromium'),
    vitest('firefox'),
  ]),
);
