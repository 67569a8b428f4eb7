/** How many mentions were found as they should be, found wrongly, and not found. */
export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export const NOTHING: Tally = { right: 0, wrong: 0, missed: 0 };

export function sum(a: Tally, b: Tally): Tally {
  return {
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    missed: a.missed + b.missed,
  };
}

/** Shares from 0 to 1; NaN where there is nothing to be right about. */
export function precision({ right, wrong }: Tally): number {
  return right / (right + wrong);
}

export function recall({ right, missed }: Tally): number {
  return right / (right + missed);
}

/** Harmonic mean of precision and recall. */
export function f1({ right, wrong, missed }: Tally): number {
  return (2 * right) / (2 * right + wrong + missed);
}
