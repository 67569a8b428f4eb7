import { spellOut } from '../../lib/pack/plain-text.ts';

/** `text` on one line, control characters spelt out: it may come from a file that nobody vouches for. */
export function oneLine(text: string): string {
  return spellOut(text.replaceAll(/\s+/gu, ' ').trim());
}

/** What went wrong, on one line. */
export function reasonOf(error: unknown): string {
  return oneLine(error instanceof Error ? error.message : String(error));
}
