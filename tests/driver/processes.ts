import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';

/** The id of the browser's main process; the others are in a group with the same number. */
export function pidOf(browser: Browser): number {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('the browser has no process');
  return pid;
}

/** Ends all processes of a browser at once, which none of them can hear of, and waits until they are gone. */
export async function killGroup(pid: number): Promise<void> {
  process.kill(-pid, 'SIGKILL');
  for (let i = 0; isThere(pid); i++) {
    if (i === 200) throw new Error('the browser outlives a SIGKILL');
    await sleep(25);
  }
}

function isThere(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}
