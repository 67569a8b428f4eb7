import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { readResults, type Note } from './results.ts';

/** Something that passes or fails: a command, or a vitest project, whose tests count one by one. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The vitest project that the command runs. */
  readonly project?: string;
}

export interface Tally {
  readonly passed: number;
  readonly failed: readonly Note[];
  /** Tests that passed only when they were tried again. */
  readonly secondTries: readonly Note[];
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
    '--reporter=./scripts/results.ts',
  ];
  return { name: `tests: ${project}`, command, project };
}

/** Runs every step, also after one has failed, and counts. */
export async function runSteps(steps: readonly Step[]): Promise<Tally> {
  await rm(RESULTS, { recursive: true, force: true });
  let passed = 0;
  const failed: Note[] = [];
  const secondTries: Note[] = [];
  for (const { name, command, project } of steps) {
    console.log(`\n— ${name}`);
    const results = project === undefined ? undefined : resultsOf(project);
    const ok = (await run(command, results)) === 0;
    const tests = results === undefined ? undefined : await readResults(results);
    const inProject = (note: Note) => ({ ...note, name: `${project ?? ''}: ${note.name}` });
    passed += tests?.passed ?? (ok ? 1 : 0);
    secondTries.push(...(tests?.secondTries ?? []).map(inProject));
    failed.push(...(tests?.failed ?? []).map(inProject));
    // A run that fails without a failing test (a crash, a file that does not load) is one failure.
    if (!ok && !tests?.failed.length) failed.push({ name, message: 'see what it printed above' });
    if (!ok) console.error(`✘ ${name} failed`);
  }
  return { passed, failed, secondTries };
}

/** Prints what went wrong, and then the last line of a run; sets the exit code. */
export function finish({ passed, failed, secondTries }: Tally): void {
  printNotes('Passed only when tried again:', secondTries);
  printNotes('Failed:', failed);
  console.log(`\n${String(passed)} passed, ${String(failed.length)} failed`);
  process.exitCode = failed.length > 0 || passed === 0 ? 1 : 0;
}

function printNotes(title: string, notes: readonly Note[]): void {
  if (notes.length > 0) console.log(`\n${title}`);
  for (const { name, message } of notes) {
    console.log(`  ${name}\n    ${message.replaceAll('\n', '\n    ')}`);
  }
}

function resultsOf(project: string): string {
  return `${RESULTS}/${project}.json`;
}

function run([command, ...args]: Step['command'], results?: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...(results !== undefined && { BACKSTORY_RESULTS: results }) },
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
