import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Sha256 } from '../../../lib/kb/sha256.ts';

const BYTES = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) >> 7);

function ownSum(bytes: Uint8Array, piece: number): string {
  const sum = new Sha256();
  for (let at = 0; at < bytes.length; at += piece) sum.add(bytes.subarray(at, at + piece));
  return sum.hex();
}

it('sums up as everybody does, whatever the length', () => {
  for (let length = 0; length < 300; length++) {
    const bytes = BYTES.subarray(0, length);
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect(ownSum(bytes, 1_000), `${String(length)} bytes`).toBe(expected);
  }
});

it('sums up the same, whatever the pieces', () => {
  const expected = createHash('sha256').update(BYTES).digest('hex');
  for (const piece of [1, 7, 63, 64, 65, 1_000, 100_000]) {
    expect(ownSum(BYTES, piece), `pieces of ${String(piece)}`).toBe(expected);
  }
});
