/** Longest line that is read, without its line feed. */
const MAX_MEGABYTES = 64;

/** One line of a stream: its number from 1 and its text without line ending, or what is wrong with it. */
export type Line =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly problem: string };

/**
 * The lines of a stream, as many at a time as one chunk of it completes: never more than a chunk
 * and the line that it ends is held. Lines may end with \r\n, the last one with nothing; a byte order
 * mark at the start is passed over. Nothing follows a line with a problem.
 */
export async function* linesOf(
  input: AsyncIterable<Buffer>,
  maxBytes = MAX_MEGABYTES * 2 ** 20,
): AsyncGenerator<readonly Line[]> {
  let pieces: Buffer[] = [];
  let length = 0;
  let number = 0;
  const take = (piece: Buffer) => {
    length += piece.length;
    if (length <= maxBytes) pieces.push(piece);
  };
  const finish = (): Line => {
    number++;
    const line = length > maxBytes ? tooLong(number) : decode(number, Buffer.concat(pieces));
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of input) {
    const lines: Line[] = [];
    let start = 0;
    for (let feed; (feed = chunk.indexOf(10, start)) >= 0; start = feed + 1) {
      take(chunk.subarray(start, feed));
      lines.push(finish());
    }
    take(chunk.subarray(start));
    // No use in waiting for its end.
    if (length > maxBytes) lines.push(finish());
    const bad = lines.findIndex((line) => 'problem' in line);
    yield bad < 0 ? lines : lines.slice(0, bad + 1);
    if (bad >= 0) return;
  }
  if (length > 0) yield [finish()];
}

function tooLong(number: number): Line {
  const problem = `is longer than ${String(MAX_MEGABYTES)} MiB; split its text`;
  return { number, problem };
}

function decode(number: number, bytes: Buffer): Line {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number > 1 });
    return { number, text: decoder.decode(bytes).replace(/\r$/, '') };
  } catch {
    return { number, problem: 'is not UTF-8; write the input as UTF-8' };
  }
}
