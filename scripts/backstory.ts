/** `npm run -s backstory -- COMMAND`: packs and texts on the command line (docs/command-line.md). */
import { fstatSync } from 'node:fs';
// oxlint-disable-next-line import/no-unassigned-import
import './english.ts';
import { annotateFiles } from './cli/annotate-files.ts';
import { annotateLines } from './cli/annotate-lines.ts';
import { readArguments, type Command } from './cli/arguments.ts';
import { convert } from './cli/convert.ts';
import { format } from './cli/format.ts';
import { reasonOf } from './cli/one-line.ts';
import { Output } from './cli/output.ts';
import { loadKnowledge } from './cli/packs.ts';
import type { Session } from './cli/session.ts';
import { USAGE } from './cli/usage.ts';
import { validate } from './cli/validate.ts';

const session: Session = {
  input: process.stdin,
  output: new Output(process.stdout),
  complain: (problem) => {
    process.stderr.write(`backstory: ${problem}\n`);
  },
};

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads has enough, as `head` does.
  if (error.code === 'EPIPE') process.exit(0);
  session.complain(`the output cannot be written (${reasonOf(error)})`);
  process.exit(2);
});
process.stderr.on('error', () => {
  process.exit(2);
});

async function run(command: Command): Promise<0 | 1 | 2> {
  switch (command.name) {
    case 'help':
      await session.output.write(USAGE);
      await session.output.flush();
      return 0;
    case 'misused':
      session.complain(`${command.problem} (--help tells more)`);
      return 2;
    case 'validate':
      return validate(command.packs, session);
    case 'format':
      return format(command.pack, session);
    case 'convert':
      return convert(command.options, session);
    case 'annotate-files':
    case 'annotate-lines': {
      const knowledge = loadKnowledge(command.packs);
      if ('failure' in knowledge) {
        session.complain(knowledge.failure);
        return 2;
      }
      if (command.name === 'annotate-files')
        return annotateFiles(knowledge, command.files, session);
      // Node reads a directory as if it were empty.
      if (fstatSync(process.stdin.fd).isDirectory()) {
        session.complain('standard input is a directory; give it a file');
        return 2;
      }
      return annotateLines(knowledge, session);
    }
  }
}

const args = process.argv.slice(2);
if (args.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  process.exitCode = await run(readArguments(args));
}
