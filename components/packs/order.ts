/** `items` with the one at `from` moved to `to`; the others keep their order. */
export function moveItem<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from];
  const target = Math.max(0, Math.min(items.length - 1, to));
  if (item === undefined || target === from) return items;
  const rest = items.filter((_, i) => i !== from);
  return [...rest.slice(0, target), item, ...rest.slice(target)];
}

/**
 * The place that a row dragged by its handle goes to: of the rows whose middle the pointer has passed,
 * the farthest. `middles` are those of all rows, top to bottom, before anything is moved.
 */
export function placeAt(middles: readonly number[], from: number, y: number): number {
  let place = from;
  while (place > 0 && y < (middles[place - 1] ?? -Infinity)) place--;
  while (place < middles.length - 1 && y > (middles[place + 1] ?? Infinity)) place++;
  return place;
}
