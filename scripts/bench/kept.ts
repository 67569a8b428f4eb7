import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Section } from './section.ts';

const FOLDER = '.cache/bench';

/** Keeps a part, so that a report can be put together from parts that were measured one by one. */
export async function keep(letter: string, section: Section): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  // JSON knows no NaN: what was not measured comes back as null, and is made NaN again.
  await writeFile(join(FOLDER, `${letter}.json`), JSON.stringify(section));
}

/** So that a part that fails is not told of as it was before. */
export async function forget(letter: string): Promise<void> {
  await rm(join(FOLDER, `${letter}.json`), { force: true });
}

/** Undefined where the part was never measured here. */
export async function kept(letter: string): Promise<Section | undefined> {
  const json = await readFile(join(FOLDER, `${letter}.json`), 'utf8').catch(() => undefined);
  if (json === undefined) return undefined;
  // What `keep` has written.
  return JSON.parse(json, (_, value: unknown) => (value === null ? NaN : value)) as Section;
}
