/** The value below which the part `q` (0 to 1) of some values lies; NaN without any. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * How y grows with x: the slope of the straight line that lies nearest (least squares) to the points'
 * logarithms. 0 is no growth, 1 is growth in proportion, 2 is fourfold for twofold.
 */
export function growth(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points
    .filter(([x, y]) => x > 0 && y > 0)
    .map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (part: 0 | 1) => logs.reduce((sum, log) => sum + log[part], 0) / logs.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const joint = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return spread === 0 ? NaN : joint / spread;
}
