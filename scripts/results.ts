import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { SerializedError } from 'vitest';
import type { Reporter, TestModule } from 'vitest/node';
import { z } from 'zod';

const noteSchema = z.object({ name: z.string(), message: z.string() });
const resultsSchema = z.object({
  passed: z.number(),
  failed: z.array(noteSchema),
  /** What passed, but not at once; the message is that of the try that failed. */
  secondTries: z.array(noteSchema),
});

/** A test, by its file and its names, and what went wrong. */
export type Note = z.infer<typeof noteSchema>;
/** How the tests of one vitest run ended. */
export type Results = z.infer<typeof resultsSchema>;

/**
 * Undefined where there is no such file, or none that was written whole: the run did not come to its end.
 */
export async function readResults(file: string): Promise<Results | undefined> {
  try {
    return resultsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** A vitest reporter: writes the results of a run to the file that BACKSTORY_RESULTS names. */
export default class ResultsReporter implements Reporter {
  async onTestRunEnd(
    modules: readonly TestModule[],
    unhandled: readonly SerializedError[],
  ): Promise<void> {
    const file = process.env['BACKSTORY_RESULTS'];
    if (file === undefined) throw new Error('BACKSTORY_RESULTS names no file');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(resultsOf(modules, unhandled)));
  }
}

function resultsOf(modules: readonly TestModule[], unhandled: readonly SerializedError[]): Results {
  const results: Results = { passed: 0, failed: [], secondTries: [] };
  for (const error of unhandled)
    results.failed.push({ name: 'outside of a test', ...messageOf([error]) });
  for (const module of modules) {
    const name = module.relativeModuleId;
    for (const part of [module, ...module.children.allSuites()]) {
      const errors = part.errors();
      if (errors.length > 0) {
        const inside = part.type === 'suite' ? ` > ${part.fullName}` : '';
        results.failed.push({ name: name + inside, ...messageOf(errors, module) });
      }
    }
    for (const test of module.children.allTests()) {
      const { state, errors } = test.result();
      const note = { name: `${name} > ${test.fullName}`, ...messageOf(errors ?? [], module) };
      if (state === 'passed') results.passed++;
      if (state === 'failed') results.failed.push(note);
      else if (test.diagnostic()?.flaky === true) results.secondTries.push(note);
    }
  }
  return results;
}

/** The first error, with the line of a test that it comes from and what differed. */
function messageOf(
  [error]: readonly (SerializedError & { diff?: unknown })[],
  module?: TestModule,
): { message: string } {
  if (error === undefined) return { message: 'no error was given' };
  const place = error.stacks?.find(({ file }) => file === module?.moduleId);
  const where = place === undefined ? '' : ` (line ${String(place.line)})`;
  const diff = typeof error.diff === 'string' ? `\n${error.diff}` : '';
  return { message: stripVTControlCharacters(`${error.message}${where}${diff}`) };
}
