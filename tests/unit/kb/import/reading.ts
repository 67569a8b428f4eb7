import type { RawEntry } from '../../../../lib/pack/json-bytes.ts';
import { readFile } from '../../../../lib/kb/import/read-file.ts';
import { Survey, type Heading, type Refusal } from '../../../../lib/kb/import/survey.ts';
import { UnreadablePack } from '../../../../lib/pack/unreadable.ts';

/** What the first pass over a file says, by the code that an import runs. */
export async function surveyed(
  file: Blob,
): Promise<{ survey: Survey; heading: Heading; entries: RawEntry[] } | Refusal> {
  const survey = new Survey();
  const entries: RawEntry[] = [];
  const reading = { signal: new AbortController().signal, onRead: () => {} };
  try {
    const { cutter } = await readFile(file, reading, (entry) => {
      entries.push(entry);
      survey.take(entry);
    });
    const heading = survey.end(cutter.fields, cutter.counts);
    return 'problems' in heading ? heading : { survey, heading, entries };
  } catch (error) {
    if (error instanceof UnreadablePack) return { problems: [error.problem], partly: true };
    throw error;
  }
}

export function blob(...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Blob {
  return new Blob([...parts]);
}
