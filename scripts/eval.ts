/**
 * npm run eval [-- --errors] [--holdout-errors] [--write]
 * npm run eval -- --public DATA [--errors] [--sample N [--seed S]]
 *
 * How well the bundled pack's entities are found: in our own labelled texts, or in public ones that
 * are no part of this repository (docs/evaluation.md).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Failure } from './cli/files.ts';
import { readEvalArguments, type OwnCommand } from './eval/arguments.ts';
import { newsSample, publicReport } from './eval/public-report.ts';
import { figuresIn, withFigures } from './eval/readme.ts';
import { describeError, report, scoreOwn } from './eval/report.ts';

const README = new URL('../README.md', import.meta.url);

async function own({ errors, holdoutErrors, write }: OwnCommand): Promise<string[] | Failure> {
  const scores = scoreOwn();
  const figures = await report(scores);
  if (write) {
    const readme = readFileSync(README, 'utf8');
    if (figuresIn(readme) === undefined) {
      return { failure: 'README.md has no <!-- eval --> … <!-- /eval -->; put it back' };
    }
    writeFileSync(README, withFigures(readme, figures));
  }
  const described = [
    ...(errors ? [...scores.corpus, ...scores.retired] : []),
    ...(holdoutErrors ? scores.heldOut : []),
  ];
  return [figures, ...described.flatMap((score) => score.errors.map(describeError))];
}

async function run(args: readonly string[]): Promise<string[] | Failure> {
  const command = readEvalArguments(args);
  switch (command.name) {
    case 'misused':
      return { failure: command.problem };
    case 'own':
      return own(command);
    case 'public': {
      const figures = publicReport(command.data, command.errors);
      if ('failure' in figures || command.sample === 0) return figures;
      const drawn = newsSample(command.data, command.sample, command.seed);
      return 'failure' in drawn ? drawn : [...figures, ...drawn];
    }
  }
}

const result = await run(process.argv.slice(2));
if ('failure' in result) {
  console.error(`eval: ${result.failure}`);
  process.exitCode = 2;
} else {
  for (const line of result) console.log(line);
}
