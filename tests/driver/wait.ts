import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds after which what was waited for will not come any more. */
const PATIENCE = 10_000;

/**
 * Asks again and again until `good` accepts the answer. Gives the last answer either way: the
 * assertion that follows says better than a time-out what is wrong.
 */
export async function eventually<T>(
  ask: () => Promise<T>,
  good: (answer: T) => boolean,
  patience = PATIENCE,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (good(answer) || Date.now() > end) return answer;
    await sleep(40);
  }
}
