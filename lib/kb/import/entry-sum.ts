/**
 * A number for a text: two that are the same have the same, of 9,000,000,000,000,000 pairs of others
 * about one has too. 53 bits, as many as a number holds.
 */
export function entrySum(text: string): number {
  // Two sums that have nothing in common: one alone of 32 bits is not enough for half a million entries.
  let high = 0x811c9dc5;
  let low = 0x2545f491;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ (low >>> 15) ^ unit, 0x9e3779b1);
  }
  return (mixed(high) >>> 11) * 2 ** 32 + (mixed(low) >>> 0);
}

/** Has every bit depend on every other. */
function mixed(sum: number): number {
  const once = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
