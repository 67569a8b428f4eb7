import { foldUnit, IGNORABLE, isCyrillic, isUnspaced, SEPARATOR } from '../text/fold.ts';

/**
 * Hashes of folded words, one after another: the running hash after a word stands for all words so
 * far. 32 bits, signed. Whoever changes what is hashed raises `FORMAT` in name-layout.ts.
 */

export const HASH_START = 0x811c9dc5 | 0;

/** Hash after one more folded unit (FNV-1a). */
export function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Hash after the end of a word, so that "ab c" and "a bc" differ, and all bits depend on all. */
export function mixWordEnd(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** Letters that a Cyrillic stem keeps at least; shorter words are matched as they are. */
const STEM_MIN = 3;
const CYRILLIC_ENDINGS = 'аеёиоуыэюяйь';

/**
 * Puts the running hashes of a name after each of its words into `hashes`, which is emptied before.
 * Cyrillic words are cut to their stems (rule 7).
 */
export function hashWords(name: string, hashes: number[]): void {
  hashes.length = 0;
  let hash = HASH_START;
  let length = 0;
  // The last unit of the word and the hash before it, for words that lose an ending.
  let last = 0;
  let before = hash;
  let cyrillic = true;
  const flush = () => {
    if (length === 0) return;
    const cut = cyrillic && length > STEM_MIN && isCyrillicEnding(last);
    hash = mixWordEnd(cut ? before : hash);
    hashes.push(hash);
    length = 0;
    cyrillic = true;
  };
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === IGNORABLE) continue;
    const alone = folded === SEPARATOR || isUnspaced(unit);
    if (alone) flush();
    if (folded === SEPARATOR) continue;
    before = hash;
    hash = mix(hash, folded);
    last = folded;
    length++;
    cyrillic &&= isCyrillic(folded);
    if (alone) flush();
  }
  flush();
}

function isCyrillicEnding(unit: number): boolean {
  return CYRILLIC_ENDINGS.includes(String.fromCharCode(unit));
}

/** Hash of an entity's id. */
export function hashId(id: string): number {
  let hash = HASH_START;
  for (let i = 0; i < id.length; i++) hash = mix(hash, id.charCodeAt(i));
  return mixWordEnd(hash);
}
