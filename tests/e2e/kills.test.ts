import { expect, it } from 'vitest';
import { chance } from '../../scripts/bench/chance.ts';
import { ACTS } from '../../scripts/kills/acts.ts';
import { killAgainAndAgain } from '../../scripts/kills/killing.ts';
import { drivenBrowser } from '../driver/launch.ts';

/** `npm run kills` does it a hundred times. */
const KILLS = 5;

it('a browser that is killed while the reader imports, deletes or edits, or while it starts, has the old state or the new one', async () => {
  const told: string[] = [];
  const killed = await killAgainAndAgain({
    browser: drivenBrowser(),
    kills: KILLS,
    names: 4_000,
    acts: ACTS,
    next: chance(Date.now()),
    say: (line) => told.push(line),
  });
  // And a last import that nobody disturbs, after which nothing is left over.
  expect(killed).toHaveLength(KILLS + 1);
  expect(killed.flatMap(({ faults }) => faults)).toEqual([]);
  expect(told.filter((line) => line.includes('neither'))).toEqual([]);
}, 180_000);
