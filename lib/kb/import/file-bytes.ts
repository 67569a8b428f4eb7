import { UnreadablePack } from '../../pack/unreadable.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of the file that are read at a time. */
const AT_ONCE = 1 << 19;
/** Bytes that are unpacked at a time: Chromium makes a thousand times as many of them before anybody looks. */
const UNPACKED_AT_ONCE = 1 << 14;

/**
 * The bytes of a file, unpacked where it is packed with gzip. Each piece is good until the next is
 * asked for: its memory is given back then, and hundreds of megabytes do not wait for the next garbage
 * collection. `onRead` is told how many bytes of the file were read. Throws UnreadablePack where it
 * cannot be unpacked.
 */
export async function* bytesOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Bytes> {
  const pieces = piecesOf(file, onRead);
  if (!(await isGzip(file))) {
    yield* pieces;
    return;
  }
  try {
    yield* unpacked(pieces);
  } catch {
    throw new UnreadablePack(
      '$',
      'cannot be unpacked; the file is cut off or damaged, get it again',
    );
  }
}

async function isGzip(file: Blob): Promise<boolean> {
  const [a, b] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return a === 0x1f && b === 0x8b;
}

/** Not by `file.stream()`: Chromium reads ahead several times 2 MB there, which nobody can give back. */
async function* piecesOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<Bytes> {
  const read = (from: number) => file.slice(from, from + AT_ONCE).arrayBuffer();
  let coming = read(0);
  for (let at = 0; at < file.size; at += AT_ONCE) {
    const buffer = await coming;
    // Read while this one is worked on.
    coming = read(at + AT_ONCE);
    // Should it fail when nobody waits for it any more.
    coming.catch(() => undefined);
    onRead(buffer.byteLength);
    yield new Uint8Array(buffer);
    letGo(buffer);
  }
}

async function* unpacked(pieces: AsyncGenerator<Bytes>): AsyncGenerator<Bytes> {
  // Not `for await`, which Chromium has for streams only since version 124 and Firefox words otherwise.
  const reader = streamOf(pieces).pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
      letGo(value.buffer, value.byteLength);
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function streamOf(pieces: AsyncGenerator<Bytes>): ReadableStream<Bytes> {
  let piece: Bytes = new Uint8Array(0);
  return new ReadableStream({
    async pull(controller) {
      if (piece.length === 0) {
        const { done, value } = await pieces.next();
        if (done === true) {
          controller.close();
          return;
        }
        piece = value;
      }
      // A copy: the piece is given back when the next one is asked for, before this one is unpacked.
      controller.enqueue(piece.slice(0, UNPACKED_AT_ONCE));
      piece = piece.subarray(UNPACKED_AT_ONCE);
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

/** Gives memory back, unless it is only partly of the piece: others may use the rest. */
function letGo(buffer: ArrayBuffer, used = buffer.byteLength): void {
  if (buffer.byteLength === used) buffer.transfer(0);
}
