/** Numbers from 0 to 1 that look like chance and are the same in every run and every engine. */
export function chance(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several things, each as likely as any other. */
export function pick<T>(next: () => number, things: readonly T[]): T {
  const thing = things[Math.floor(next() * things.length)];
  if (thing === undefined) throw new Error('there is nothing to pick from');
  return thing;
}
