import { Gzip } from 'fflate';

/** Characters that are packed at once: some 20 ms of work, between which the page can answer. */
const PART = 500_000;

/**
 * Packs text with gzip. Not by the browser's CompressionStream: each browser's makes other bytes of the
 * same text, and fflate's are the same in all of them.
 */
export async function gzipped(pieces: AsyncIterable<string>): Promise<Blob> {
  const parts: Blob[] = [];
  const packer = new Gzip({ mtime: 0 }, (bytes) => parts.push(new Blob([bytes])));
  const encoder = new TextEncoder();
  let part = '';
  for await (const piece of pieces) {
    part += piece;
    if (part.length < PART) continue;
    packer.push(encoder.encode(part));
    part = '';
  }
  packer.push(encoder.encode(part), true);
  return new Blob(parts, { type: 'application/gzip' });
}
