import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../../lib/kb/import/file-bytes.ts';
import { UnreadablePack } from '../../../../lib/pack/unreadable.ts';

/** Several pieces long, and not of a length that pieces have. */
const BYTES = Uint8Array.from({ length: 1_700_001 }, (_, i) => (i * i) >> 3);

async function read(file: Blob) {
  const found: Uint8Array[] = [];
  const counts: number[] = [];
  for await (const piece of bytesOf(file, (count) => counts.push(count))) found.push(piece.slice());
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { bytes: Buffer.concat(found), read: total, pieces: found.length };
}

describe('the bytes of a file', () => {
  it('come whole and in order, a piece at a time', async () => {
    const { bytes, read: count, pieces } = await read(new Blob([BYTES]));
    expect(bytes.equals(BYTES)).toBe(true);
    expect(count).toBe(BYTES.length);
    expect(pieces).toBeGreaterThan(2);
  });

  it('come unpacked where they are packed, and are counted as they lie in the file', async () => {
    const packed = Uint8Array.from(gzipSync(BYTES));
    const { bytes, read: count } = await read(new Blob([packed]));
    expect(bytes.equals(BYTES)).toBe(true);
    expect(count).toBe(packed.length);
  });

  it('are none of an empty file', async () => {
    expect(await read(new Blob([]))).toMatchObject({ read: 0, pieces: 0 });
  });

  it('are refused where the packed file was cut', async () => {
    const cut = Uint8Array.from(gzipSync(BYTES)).slice(0, -20);
    await expect(read(new Blob([cut]))).rejects.toThrow(UnreadablePack);
  });

  it('give their memory back when the next are asked for', async () => {
    const held: Uint8Array[] = [];
    for await (const piece of bytesOf(new Blob([BYTES]), () => {})) held.push(piece);
    expect(held.map(({ length }) => length)).toEqual(held.map(() => 0));
  });
});
