import type { Quote } from '../../pack/schema.ts';
import type { PageItems } from '../pack-pages.ts';

/**
 * Quotes in the order of their file. Large packs are stored in that order, and nothing waits; packs
 * that were cut in memory lie by whose words they are, and those that come early wait for their turn.
 */
export async function* inFileOrder(
  items: AsyncIterable<PageItems['quotes']>,
): AsyncGenerator<Quote> {
  const waiting = new Map<number, Quote>();
  let next = 0;
  for await (const { quote, order } of items) {
    waiting.set(order, quote);
    for (let turn = waiting.get(next); turn; turn = waiting.get(next)) {
      waiting.delete(next++);
      yield turn;
    }
  }
  // Should a number be missing, nothing is lost.
  const rest = [...waiting].toSorted(([a], [b]) => a - b);
  for (const [, quote] of rest) yield quote;
}
