/**
 * node --expose-gc scripts/bench/held-bytes.ts MATCHER COUNT: prints the bytes that a matcher holds
 * beside the names it was given, by what all that is left uses before and after. Run by the bench in
 * a process of its own.
 */
import { flashtextLike } from './flashtext-like.ts';
import { madeUpNames } from './made-up-names.ts';
import { ahoCorasick } from './matchers.ts';

const [matcher, count] = process.argv.slice(2);
const names = madeUpNames(Number(count)).map(({ text }) => text);
const before = inUse();
const find = matcher === 'aho' ? ahoCorasick(names) : flashtextLike(names);
const bytes = inUse() - before;
// Whoever is called afterwards is not garbage.
find(names[0] ?? '');
process.stdout.write(String(bytes));

function inUse(): number {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
