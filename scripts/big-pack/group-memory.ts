import { readdir, readFile } from 'node:fs/promises';
import { kindOf } from './process-kind.ts';

/** Milliseconds between two looks: what is there for less may be missed. */
const EVERY = 150;

/** Bytes of memory, by the kind of process that uses them. */
export type MemoryByKind = ReadonlyMap<string, number>;

/**
 * What all processes of a group use; what they share counts once. Not what is mapped from files, such
 * as the programs: how much of that is there, and shared, depends on what else the machine does. Linux
 * alone tells.
 */
async function groupMemory(group: number): Promise<MemoryByKind> {
  const memory = new Map<string, number>();
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      // Behind the name, which may hold anything: state, parent, group.
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      if (Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]) !== group) continue;
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
      const bytes = 1024 * (kilobytes(rollup, 'Pss_Anon') + kilobytes(rollup, 'Pss_Shmem'));
      const kind = await kindOf(pid);
      memory.set(kind, (memory.get(kind) ?? 0) + bytes);
    } catch {
      // It has ended meanwhile.
    }
  }
  return memory;
}

function kilobytes(rollup: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(rollup)?.[1] ?? 0);
}

export function sumOf(memory: MemoryByKind): number {
  return [...memory.values()].reduce((sum, bytes) => sum + bytes, 0);
}

export interface Watched<T> {
  readonly result: T;
  /** Milliseconds. */
  readonly time: number;
  /** What the browser used when it began, and at the moment when all of it together used most. */
  readonly before: MemoryByKind;
  readonly peak: MemoryByKind;
}

/** Does something in a browser, and watches what memory its processes use meanwhile. */
export async function watched<T>(
  group: number,
  work: () => Promise<T>,
  onLook: (now: MemoryByKind) => void = () => {},
): Promise<Watched<T>> {
  const before = await groupMemory(group);
  const started = performance.now();
  let peak = before;
  const over = new AbortController();
  const watching = (async () => {
    while (!over.signal.aborted) {
      const now = await groupMemory(group);
      onLook(now);
      if (sumOf(now) > sumOf(peak)) peak = now;
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
