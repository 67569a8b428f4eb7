/** At most `size` of the numbers below `count`, evenly spread, first and last among them. */
export function spread(count: number, size: number): number[] {
  if (count <= size) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: size }, (_, i) => Math.round((i * (count - 1)) / (size - 1)));
}
