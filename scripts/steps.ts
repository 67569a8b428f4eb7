import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';

/** Something that passes or fails: a command, or a vitest project, whose tests count one by one. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The vitest project that the command runs. */
  readonly project?: string;
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const RESULTS = '.cache/results';

export const checkSteps: readonly Step[] = [
  { name: 'types need a first build', command: ['wxt', 'prepare'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  {
    name: 'types of the pure folders, without a DOM',
    command: ['tsc', '-p', 'tsconfig.pure.json'],
  },
  { name: 'lint', command: ['oxlint', '--type-aware', '--deny-warnings'] },
  { name: 'dead code', command: ['knip'] },
  vitest('unit'),
];

/** Runs one project of vitest.config.ts. */
export function vitest(project: string): Step {
  const command: Step['command'] = [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${resultsOf(project)}`,
  ];
  return { name: `tests: ${project}`, command, project };
}

/** Runs every step, also after one has failed, and counts. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  await rm(RESULTS, { recursive: true, force: true });
  await mkdir(RESULTS, { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    console.log(`\n— ${step.name}`);
    const ok = (await run(step.command)) === 0;
    const tests = step.project === undefined ? undefined : await countTests(step.project);
    passed += tests?.passed ?? (ok ? 1 : 0);
    // A run that fails without a failing test (a crash, a file that does not load) is one failure.
    failed += Math.max(tests?.failed ?? 0, ok ? 0 : 1);
    if (!ok) console.error(`✘ ${step.name} failed`);
  }
  return { passed, failed };
}

/** Prints the last line of a run and sets the exit code. */
export function finish({ passed, failed }: Tally): void {
  console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function resultsOf(project: string): string {
  return `${RESULTS}/${project}.json`;
}

/** Undefined where the run did not come far enough to write its results. */
async function countTests(project: string): Promise<Tally | undefined> {
  try {
    const results: unknown = JSON.parse(await readFile(resultsOf(project), 'utf8'));
    const { numPassedTests, numFailedTests } = results as Record<string, unknown>; // vitest's own file
    if (typeof numPassedTests !== 'number' || typeof numFailedTests !== 'number') return undefined;
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    return undefined;
  }
}

function run([command, ...args]: Step['command']): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
