import { OPENER, OPENER_ELSEWHERE } from '../match/openers.ts';
import type { EntityKind, EntityName } from '../pack/schema.ts';
import type { CandidateName } from './candidate.ts';
import { COMMON_WORDS } from './common-words.ts';

/** Below so many letters a name is an abbreviation or a syllable that much else is called. */
const SHORT = 4;
/** Scripts that write without spaces: two of their characters say as much as a word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const ONLY_DIGITS = /^[\p{N}\p{P}\s]+$/u;
const SPACE = /\s/;
/** "The Board" says no more than "Board". */
const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|las|il|lo|o|os|as)\s+/iu;

/**
 * Whether a name is enough on its own. Where nobody has looked at it, it needs context if another
 * entity of the pack has it too, or if what it says is as likely something else: a given name or
 * surname alone, a word of the language, a number, a few letters.
 * @param isShared another entity of the pack has the same name, as it folds
 */
export function useOf(
  { text, use }: CandidateName,
  kind: EntityKind,
  isShared: boolean,
): EntityName['use'] {
  if (use) return use;
  return isShared || isWeak(text, kind) ? 'context' : 'strong';
}

function isWeak(text: string, kind: EntityKind): boolean {
  if (ONLY_DIGITS.test(text)) return true;
  if (UNSPACED.test(text)) return false;
  if (letters(text) < SHORT) return true;
  const bare = text.replace(ARTICLE, '');
  // Two words or more: a name in full.
  if (SPACE.test(bare)) return false;
  return kind === 'person' || isCommonWord(bare);
}

/** True for a word of everyday language that is also somebody's name. */
function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase();
  return COMMON_WORDS.has(plain) || OPENER.test(plain) || OPENER_ELSEWHERE.test(plain);
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
