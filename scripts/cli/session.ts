import type { Output } from './output.ts';

/** Where a command reads and writes. */
export interface Session {
  readonly input: AsyncIterable<Buffer>;
  readonly output: Output;
  /** Tells the user, in one line, what is wrong. */
  readonly complain: (problem: string) => void;
}
