import type { z } from '../zod.ts';
import type { Arrival, Saying, Sayings } from './merge.ts';

/** One matter that follows, such as the switches of sites. */
export interface Followed<V extends Saying> extends Sayings<V> {
  /** Under which key of `storage.local` this machine keeps what it knew when it last looked. */
  readonly known: string;
  keyOf(id: string): string;
  /** The id that a key of `storage.sync` is of; undefined where it is of something else. */
  idOf(key: string): string | undefined;
  readonly value: z.ZodType<V>;
  /** What is said here, as far as other machines may know. */
  here(): Promise<ReadonlyMap<string, V>>;
  /** Takes what other machines have said; may leave out what has changed here meanwhile. */
  put(arrived: ReadonlyMap<string, Arrival<V>>): Promise<void>;
  /** Called after that, when both sides are joined as far as they can be. */
  onArrived(arrived: ReadonlyMap<string, Arrival<V>>): Promise<void>;
}
