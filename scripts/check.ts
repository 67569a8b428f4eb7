import { checkSteps, finish, runSteps } from './steps.ts';

/** `npm run check`: everything that needs no browser. */
finish(await runSteps(checkSteps));
