/** `count` of `items`, drawn at random; the same ones for the same seed, in the order of `items`. */
export function sample<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomFrom(seed);
  const order = items.map((_, i) => i);
  const drawn = Math.min(count, items.length);
  for (let i = 0; i < drawn; i++) {
    const j = i + Math.floor(random() * (order.length - i));
    [order[i], order[j]] = [order[j] ?? j, order[i] ?? i];
  }
  const chosen = new Set(order.slice(0, drawn));
  return items.filter((_, i) => chosen.has(i));
}

/** Numbers from 0 to 1 (excluded): a xorshift of 32 bits, good enough to draw a sample. */
function randomFrom(seed: number): () => number {
  // Never 0, from which it would not move; far apart for seeds that are close.
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
