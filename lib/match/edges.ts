import { isHangul } from '../text/fold.ts';
import type { MatchEntity } from './entities.ts';
import type { Hit } from './scan.ts';

/** Rule 1 of recognition: whether a hit ends where a word of its script ends. */
export function hasEdges(text: string, hit: Hit): boolean {
  return (
    hasApostropheEdge(text, hit) &&
    hasHyphenEdge(text, hit) &&
    (!isHangul(text.charCodeAt(hit.end - 1)) || hasKoreanEdges(text, hit)) &&
    hasKatakanaEdges(text, hit) &&
    !isAcrossWords(text, hit)
  );
}

/** "Xi'an" is no Xi; "Xi's" is. */
function hasApostropheEdge(text: string, { end }: Hit): boolean {
  if (!/^['’]\p{L}/u.test(text.slice(end, end + 2))) return true;
  return /^['’]s(?!\p{L})/iu.test(text.slice(end, end + 4));
}

/** "xi-zero" is no Xi; "US-China" is both. */
function hasHyphenEdge(text: string, { end, name }: Hit): boolean {
  const letters = name.text.replace(/[^\p{L}\p{N}]/gu, '').length;
  if (name.entity.kind !== 'person' || letters > 3) return true;
  return !/^[-‐‑]\p{Ll}/u.test(text.slice(end, end + 2));
}

/** Particles that Korean hangs on a noun, and those that it hangs on these. */
const KOREAN_PARTICLE =
  /^(?:은|는|이|가|을|를|의|도|만|(?:에|에서|에게|에게서|께|께서|한테|으로|로|와|과|랑|이랑|까지|부터|보다|처럼|같이|마다|조차|마저|밖에|로부터|으로부터|이나|나|이라고|라고|이라|라|이며|며|이고|고|측|간|내)(?:는|은|도|만|의|이|가|을|를|서)?)$/;

function hasKoreanEdges(text: string, { start, end }: Hit): boolean {
  if (start > 0 && isHangul(text.charCodeAt(start - 1))) return false;
  let after = end;
  while (after < text.length && after < end + 6 && isHangul(text.charCodeAt(after))) after++;
  return after === end || KOREAN_PARTICLE.test(text.slice(end, after));
}

/** Katakana is written in one piece for each word: プロシア is no ロシア. */
function hasKatakanaEdges(text: string, { start, end }: Hit): boolean {
  return !(
    (isKatakana(text, start) && isKatakana(text, start - 1)) ||
    (isKatakana(text, end - 1) && isKatakana(text, end))
  );
}

function isKatakana(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit >= 0x30a1 && unit <= 0x30fa) || unit === 0x30fc;
}

const HAN = /\p{Script=Han}/u;
/** Code units on either side of a hit that are cut into words. */
const AROUND = 6;
let segmenter: Intl.Segmenter | undefined;

/**
 * True where a name of two Han characters begins inside a word: 国王|毅然 is no 王毅, 烟台|湾 no 台湾; and where
 * a Chinese person's name of two characters ends inside one: 王|毅然. Other ends say nothing:
 * dictionaries cut foreign names at odd places.
 */
function isAcrossWords(text: string, { start, end, name }: Hit): boolean {
  if (!HAN.test(text.charAt(start)) || !HAN.test(text.charAt(end - 1))) return false;
  // Longer ones stand nowhere by chance.
  if (end - start > 2) return false;
  const mayRunOn = HAN.test(text.charAt(end)) && isChinese(name.entity);
  if (!mayRunOn && !HAN.test(text.charAt(start - 1))) return false;
  const from = Math.max(0, start - AROUND);
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const cuts = new Set<number>();
  for (const { index } of segmenter.segment(text.slice(from, end + AROUND))) cuts.add(from + index);
  return !cuts.has(start) || (mayRunOn && !cuts.has(end));
}

const SYLLABLE = '(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?[aeiouü]+(?:n|ng|r)?';
const PINYIN = new RegExp(`^${SYLLABLE} ${SYLLABLE}$`, 'iu');
const chinese = new WeakMap<MatchEntity, boolean>();

/** True for a person one of whose names is two syllables of Pinyin ("Wang Yi"). */
function isChinese(entity: MatchEntity): boolean {
  const known = chinese.get(entity);
  if (known !== undefined) return known;
  const is = entity.kind === 'person' && entity.names.some(({ text }) => PINYIN.test(text));
  chinese.set(entity, is);
  return is;
}
