import { isLook } from './look.ts';
import { isRefusal } from './refusals.ts';
import { isSiteEntry } from './site-lists.ts';
import { isPause } from './switches.ts';
import { isWhere } from './where.ts';

const KINDS = [isRefusal, isPause, isSiteEntry, isWhere, isLook];

/**
 * True for what the reader has said, as a store has it: this is what a back-up holds. What Backstory
 * only notes for itself is not among it.
 */
export function isSetting(key: string, value: unknown): boolean {
  return KINDS.some((isKind) => isKind(key, value));
}
