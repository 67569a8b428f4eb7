import {
  foldUnit,
  IGNORABLE,
  isCyrillic,
  isInvisible,
  isUnspaced,
  SEPARATOR,
} from '../text/fold.ts';
import { mix, mixWordEnd } from './hash.ts';

/** What a scan goes by. */
export interface Scanned {
  readonly text: string;
  /** Whether the text is German, whose names may carry the "s" of a genitive. */
  readonly german: () => boolean;
}

export interface Word {
  readonly start: number;
  readonly end: number;
  /** Running hash after the word. */
  readonly hash: number;
  /** Those after each stem that it may be an inflection of. */
  readonly stems: readonly number[];
}

export const NO_STEMS: readonly number[] = [];

/** Letters that an inflected Cyrillic word may have beyond its stem (rule 7). */
const MAX_ENDING = 3;
/** Folded "s". */
export const GENITIVE = 0x73;

/** The word that begins at `start`, its hash going on from `hash`. */
export function readWord({ text, german }: Scanned, start: number, hash: number): Word {
  const first = text.charCodeAt(start);
  if (isUnspaced(first))
    return { start, end: start + 1, hash: mixWordEnd(mix(hash, foldUnit(first))), stems: NO_STEMS };
  const inflects = isCyrillic(first);
  const stems: number[] = [];
  let before = hash;
  let last = SEPARATOR;
  let end = start;
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const folded = foldUnit(unit);
    if (folded === SEPARATOR || isUnspaced(unit)) break;
    if (folded !== IGNORABLE) {
      before = hash;
      hash = mix(hash, folded);
      last = folded;
      if (inflects && stems.push(hash) > 1 + MAX_ENDING) stems.shift();
    }
    // Invisible characters behind a word are not part of it; accents are.
    if (!isInvisible(unit)) end = i + 1;
  }
  const whole = mixWordEnd(hash);
  if (inflects) return { start, end, hash: whole, stems: stems.slice(0, -1).map(mixWordEnd) };
  const isGenitive = last === GENITIVE && end > start + 1 && german();
  return { start, end, hash: whole, stems: isGenitive ? [mixWordEnd(before)] : NO_STEMS };
}

/** "and", "so", "in" or "by", "to", "like": Arabic particles written in one with the word behind. */
const PARTICLES = [0x0648, 0x0641, 0x0628, 0x0644, 0x0643];

export function isArabicParticle(unit: number): boolean {
  return unit >= 0x0628 && unit <= 0x0648 && PARTICLES.includes(unit);
}

/** Where a word may begin behind one or two Arabic particles. */
export function behindParticles(text: string, start: number, end: number): number[] {
  const starts: number[] = [];
  for (let at = start; at < start + 2 && end - at > 3; at++) {
    if (!isArabicParticle(text.charCodeAt(at))) break;
    starts.push(at + 1);
  }
  return starts;
}
