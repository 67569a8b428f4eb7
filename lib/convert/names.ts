import { LIMITS } from '../pack/limits.ts';
import { isPlainText, isVisibleText } from '../pack/plain-text.ts';
import type { CandidateName } from './candidate.ts';

/** A letter or digit that can be seen, as the pack format counts them. */
const LETTER = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/gu;

/** Names that a pack may have: even white space, each once, and how many had to be left out. */
export function usableNames(names: readonly CandidateName[]): {
  readonly names: CandidateName[];
  readonly refused: number;
} {
  const usable = new Map<string, CandidateName>();
  let refused = 0;
  for (const name of names) {
    const text = tidy(name.text);
    const key = `${name.language} ${text}`;
    if (text === '' || usable.has(key)) continue;
    if (!isUsable(text) || usable.size === LIMITS.namesPerEntity) refused++;
    else usable.set(key, { ...name, text });
  }
  return { names: [...usable.values()], refused };
}

function isUsable(text: string): boolean {
  const letters = text.match(LETTER)?.length ?? 0;
  return letters >= LIMITS.nameMin && text.length <= LIMITS.name && isPlainText(text);
}

/** NFC, with one space for any white space. */
function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A text for people, or undefined where nothing is left of it that a pack may contain. */
export function usableText(text: string, limit: number): string | undefined {
  const tidied = tidy(text);
  return isVisibleText(tidied) && isPlainText(tidied) && tidied.length <= limit
    ? tidied
    : undefined;
}
