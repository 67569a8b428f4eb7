import { readText, type Failure } from '../cli/files.ts';

/** A name that people have linked to Wikidata. Offsets are those of `LinkedText.text`. */
export interface LinkedName {
  readonly start: number;
  readonly end: number;
  readonly wikidata: string;
  /** True where finding it is neither right nor wrong. */
  readonly optional: boolean;
}

export interface LinkedText {
  readonly text: string;
  /** The part of the text whose names are linked. */
  readonly start: number;
  readonly end: number;
  readonly names: readonly LinkedName[];
}

/** What is used of a line of a benchmark file of ELEVANT. */
interface Line {
  readonly text: string;
  readonly evaluation_span?: readonly [number, number];
  readonly labels: readonly {
    readonly span: readonly [number, number];
    readonly entity_id: string;
    readonly optional?: boolean;
    /** "he", "the country": no name. */
    readonly coref?: boolean;
  }[];
}

/** The texts of a benchmark file of ELEVANT: JSON lines, offsets in characters of the text. */
export function readLinkedTexts(path: string): readonly LinkedText[] | Failure {
  const file = readText(path);
  if ('failure' in file) return file;
  try {
    return file.text
      .trimEnd()
      .split('\n')
      .map((json) => linkedText(JSON.parse(json) as Line)); // a wrong shape throws below
  } catch {
    return { failure: `${path} is not a benchmark file of ELEVANT; lay the data out again` };
  }
}

function linkedText({ text, evaluation_span: span, labels }: Line): LinkedText {
  const [start, end] = span ?? [0, text.length];
  const names = labels
    .filter(({ coref, span: [from, to] }) => coref !== true && from >= start && to <= end)
    .map(({ span: [from, to], entity_id: wikidata, optional }) => ({
      start: from,
      end: to,
      wikidata,
      optional: optional === true,
    }));
  return { text, start, end, names };
}
