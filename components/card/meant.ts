/** Milliseconds for which a choice has to be there before a press on it counts. */
const SETTLE = 500;

/**
 * Whether a press was meant for a choice that appeared at `since` (event time, ms). The choices grow
 * up under the pointer that has just pressed their question: a second click in the same place, or the
 * second half of a double click, was not. The keyboard (detail 0) has to move to a choice first.
 */
export function isMeant(
  { detail, timeStamp }: Pick<UIEvent, 'detail' | 'timeStamp'>,
  since: number,
): boolean {
  return detail === 0 || (detail === 1 && timeStamp - since >= SETTLE);
}
