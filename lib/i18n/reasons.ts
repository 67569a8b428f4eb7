/** An error whose message is a text of the interface. */
export class SpokenError extends Error {}

/** Why something went wrong. */
export interface Reason {
  readonly text: string;
  /** Whatever the interface speaks: what browsers say, and what is wrong with packs and back-ups. */
  readonly isEnglish: boolean;
}

/** What an error says, and in which language. */
export function reasonOf(error: unknown): Reason {
  const text = error instanceof Error ? error.message : String(error);
  return { text, isEnglish: !(error instanceof SpokenError) };
}
