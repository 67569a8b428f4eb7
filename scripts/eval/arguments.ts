import { parseArgs } from 'node:util';
import { reasonOf } from '../cli/one-line.ts';

export interface OwnCommand {
  readonly name: 'own';
  readonly errors: boolean;
  /** Apart from `errors`: who reads these may not develop against them. */
  readonly holdoutErrors: boolean;
  readonly write: boolean;
}

export type EvalCommand =
  | OwnCommand
  | {
      readonly name: 'public';
      readonly data: string;
      readonly errors: boolean;
      /** Mentions to print for a person to judge. */
      readonly sample: number;
      readonly seed: number;
    }
  | { readonly name: 'misused'; readonly problem: string };

export function readEvalArguments(args: readonly string[]): EvalCommand {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        errors: { type: 'boolean', default: false },
        'holdout-errors': { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        public: { type: 'string' },
        sample: { type: 'string' },
        seed: { type: 'string' },
      },
    });
    const { public: data, errors, 'holdout-errors': holdoutErrors, write } = values;
    if (data === undefined) {
      if (values.sample === undefined && values.seed === undefined) {
        return { name: 'own', errors, holdoutErrors, write };
      }
      return misused('--sample and --seed draw from public texts; add --public DATA');
    }
    if (write) return misused('figures on public texts are not written; leave out --write');
    if (holdoutErrors) return misused('--holdout-errors is of our own texts; leave out --public');
    const sample = wholeNumber(values.sample ?? '0');
    const seed = wholeNumber(values.seed ?? '1');
    if (sample === undefined || seed === undefined) {
      return misused('--sample and --seed take a whole number each');
    }
    return { name: 'public', data, errors, sample, seed };
  } catch (error) {
    return misused(reasonOf(error));
  }
}

function wholeNumber(digits: string): number | undefined {
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

function misused(problem: string): EvalCommand {
  return { name: 'misused', problem };
}
