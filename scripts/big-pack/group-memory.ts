import { readdir, readFile } from 'node:fs/promises';

/** Milliseconds between two looks: what is there for less may be missed. */
const EVERY = 150;

/** Bytes of memory that all processes of a group use; what they share counts once. Linux alone tells. */
async function groupMemory(group: number): Promise<number> {
  let kilobytes = 0;
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      // Behind the name, which may hold anything: state, parent, group.
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) continue;
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kilobytes * 1024;
}

export interface Watched<T> {
  readonly result: T;
  /** Milliseconds. */
  readonly time: number;
  /** Bytes that the browser used when it began, and at most. */
  readonly before: number;
  readonly peak: number;
}

/** Does something in a browser, and watches what memory its processes use meanwhile. */
export async function watched<T>(group: number, work: () => Promise<T>): Promise<Watched<T>> {
  const before = await groupMemory(group);
  const started = performance.now();
  let peak = before;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      peak = Math.max(peak, await groupMemory(group));
      await new Promise((go) => setTimeout(go, EVERY));
    }
  })();
  try {
    const result = await work();
    return { result, time: performance.now() - started, before, peak };
  } finally {
    over.abort();
    await watching;
  }
}
