import { isLook } from './look.ts';
import { isRefusal } from './refusals.ts';
import { isSwitch } from './switches.ts';

/**
 * True for what the reader has said, as a store has it: this is what a back-up holds. What Backstory
 * only notes for itself is not among it.
 */
export function isSetting(key: string, value: unknown): boolean {
  return isRefusal(key, value) || isSwitch(key, value) || isLook(key, value);
}
