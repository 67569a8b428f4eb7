import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Asked } from './arguments.ts';
import { kept } from './kept.ts';
import { picture, pictureName, report, type Setting } from './report.ts';
import type { Section } from './section.ts';

const REPORT = 'docs/performance.md';
const PICTURES = 'docs/pictures';

/** Puts the report together and prints it, or writes it with its plots. */
export async function publish(letters: readonly string[], asked: Asked): Promise<void> {
  const sections = new Map<string, Section>();
  for (const letter of letters) {
    const section = await kept(letter);
    if (section && (asked.write || asked.parts.includes(letter))) sections.set(letter, section);
  }
  const text = report(sections, setting(asked), 'pictures');
  if (!asked.write) {
    process.stdout.write(text);
    return;
  }
  await mkdir(PICTURES, { recursive: true });
  for (const old of await readdir(PICTURES)) {
    if (old.startsWith('performance-')) await rm(join(PICTURES, old));
  }
  for (const growth of [...sections.values()].flatMap((section) => section.growth)) {
    await writeFile(join(PICTURES, pictureName(growth)), picture(growth));
  }
  await writeFile(REPORT, text);
  execFileSync('prettier', ['--write', '--log-level=warn', REPORT]);
}

function setting({ folder, write, quick }: Asked): Setting {
  const processors = cpus();
  const memory = `${String(Math.round(totalmem() / 2 ** 30))} GiB`;
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${String(processors.length)} × ${processors[0]?.model ?? 'unknown'}, ${memory}`,
    versions: `${versionOf('CHROME_PATH')}, ${versionOf('FIREFOX_PATH')}, Node ${process.versions.node}`,
    command: ['npm run bench --', write && '--write', quick && '--quick', folder && 'FOLDER']
      .filter(Boolean)
      .join(' '),
    isQuick: quick,
  };
}

function versionOf(variable: string): string {
  const stdio = ['ignore', 'pipe', 'ignore'] as const;
  return execFileSync(process.env[variable] ?? '', ['--version'], { stdio: [...stdio] })
    .toString()
    .trim();
}
