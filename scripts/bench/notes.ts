import type { TargetId } from './targets.ts';

/** Written by hand: why a target is missed, and what was done about it. Told only where it is missed. */
export const NOTES: Readonly<Partial<Record<TargetId, string>>> = {};
