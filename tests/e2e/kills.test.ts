import { expect, it } from 'vitest';
import { chance } from '../../scripts/bench/chance.ts';
import { ACTS } from '../../scripts/kills/acts.ts';
import { killAgainAndAgain } from '../../scripts/kills/killing.ts';
import { drivenBrowser } from '../driver/launch.ts';

/** `npm run kills` does it a hundred times. Chance decides when, and in which order. */
const SEED = Date.now();

it('a browser that is killed while the reader imports, deletes, edits or restores, or while it starts, has the old state or the new one', async () => {
  const next = chance(SEED);
  const told: string[] = [];
  const killed = await killAgainAndAgain({
    browser: drivenBrowser(),
    kills: ACTS.length,
    inTurn: true,
    names: 4_000,
    acts: shuffled(ACTS, next),
    next,
    say: (line) => told.push(line),
  });
  const faults = killed.flatMap((one) => one.faults);
  const between = told.filter((line) => line.includes('neither'));
  const run = { seed: SEED, told };
  expect({ run, count: killed.length, faults, between }).toEqual({
    run,
    // And a last import that nobody disturbs, after which nothing is left over.
    count: ACTS.length + 1,
    faults: [],
    between: [],
  });
}, 180_000);

function shuffled<T>(items: readonly T[], next: () => number): T[] {
  const keyed = items.map((item) => [next(), item] as const);
  return keyed.toSorted(([a], [b]) => a - b).map(([, item]) => item);
}
