import { isCyrillic } from '../text/fold.ts';
import { isCapitalised } from '../text/letter-case.ts';
import { beginsSentence } from '../text/sentence.ts';
import { normalForm } from '../text/normal.ts';
import type { MatchEntity } from './entities.ts';
import { OFFICE, OPENER, OPENER_ELSEWHERE } from './openers.ts';
import type { Hit } from './scan.ts';

/** A stretch of text; UTF-16 code units, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Rule 4 of recognition: the longer name of somebody or something else that a hit is part of, or
 * undefined. A bare surname, or a place that needs context, is another when a given name that is not
 * its own stands before it ("Hunter Biden") or a capitalised word carries on behind it ("Washington
 * Post", "Qin Shi Huang"); any place is when an institution's name goes on with it ("U.S. Navy").
 * @param isName whether a word is a name of its own: "In Beijing Blinken said" has no given name.
 */
export function otherThan(
  text: string,
  hit: Hit,
  isName: (word: string) => boolean,
): Stretch | undefined {
  const { entity, use, text: name } = hit.name;
  const bare = !/\s/.test(name.trim());
  if (use === 'strong' && (entity.kind === 'place' || entity.kind === 'organization')) {
    return business(text, hit) ?? (isNamesake(text, hit) ? hit : undefined);
  }
  if (!bare || !/\p{Lu}/u.test(name)) return undefined;
  if (entity.kind === 'person') {
    return (
      givenNameBefore(text, hit, isName) ?? (use === 'strong' ? undefined : carriesOn(text, hit))
    );
  }
  if (use === 'strong') return undefined;
  return properWordBefore(text, hit) ?? carriesOn(text, hit);
}

interface Word extends Stretch {
  /** In normal form: soft hyphens hide no name. */
  readonly text: string;
}

/** The word that only white space parts from `start`. */
function wordBefore(text: string, start: number): Word | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const found = /([\p{L}\p{M}\p{Cf}'’.-]+)\s+$/u.exec(before);
  if (!found?.[1]) return undefined;
  const at = start - found[0].length;
  return { start: at, end: at + found[1].length, text: normalForm(found[1]) };
}

/** "American", "Chinese", "Democrat": what, not who. */
const DEMONYM = /(?:ese|ish|ian|can|crat|ist)$/i;

function givenNameBefore(
  text: string,
  { start, end, name }: Hit,
  isName: (word: string) => boolean,
): Stretch | undefined {
  const word = wordBefore(text, start);
  if (!word) return undefined;
  if (isIndefinite(text, word)) return { start: word.start, end };
  if (!isCapitalised(word.text) || word.text.endsWith("'s") || endsSentence(word.text)) {
    return undefined;
  }
  // Any word may open a sentence; of the many forms of Cyrillic words no list tells which are names.
  if (isCyrillic(word.text.charCodeAt(0)) && beginsSentence(text, word.start)) return undefined;
  const isOpener = OPENER.test(word.text) || OPENER_ELSEWHERE.test(word.text);
  if (OFFICE.test(word.text) || isOpener || DEMONYM.test(word.text)) return undefined;
  if (ownWords(name.entity).has(word.text) || isName(word.text)) return undefined;
  return { start: word.start, end };
}

/** "A Biden from Yorkshire" is not the one; "visitó a Blinken" is Spanish. */
function isIndefinite(text: string, word: Word): boolean {
  if (/^(?:an|another)$/i.test(word.text)) return true;
  if (!/^a$/i.test(word.text)) return false;
  return /(?<!\p{L})(?:the|of|from|and|is|was|with|in)(?!\p{L})/u.test(
    text.slice(Math.max(0, word.start - 60), word.end + 60),
  );
}

const ownWordsOf = new WeakMap<MatchEntity, ReadonlySet<string>>();

/** The words of an entity's names and titles, which may stand before its bare surname. */
function ownWords(entity: MatchEntity): ReadonlySet<string> {
  const known = ownWordsOf.get(entity);
  if (known) return known;
  const phrases = [...entity.names.map(({ text }) => text), ...entity.titles];
  const words = new Set(phrases.flatMap((phrase) => normalForm(phrase).split(' ')));
  ownWordsOf.set(entity, words);
  return words;
}

/** "J." is an initial; "…in Beijing." and "…with Xi." end sentences, and the next word begins another. */
function endsSentence(word: string): boolean {
  return word.endsWith('.') && word.length > 2;
}

const DAY_OR_MONTH =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** A capitalised word after white space only: "Qin Shi", "Washington Post"; not "Washington Monday". */
function carriesOn(text: string, { start, end }: Hit): Stretch | undefined {
  const after = /^\s+([\p{L}\p{M}’']+)/u.exec(text.slice(end, end + 60));
  if (!after?.[1] || !isCapitalised(after[1])) return undefined;
  if (DAY_OR_MONTH.test(after[1]) || /^(?:I|I’m|I'm)$/.test(after[1])) return undefined;
  return { start, end: end + after[0].length };
}

/** "George Washington", "University of Washington": a proper word, with or without "of", leads in. */
function properWordBefore(text: string, { start, end }: Hit): Stretch | undefined {
  const word = wordBefore(text, start);
  if (!word) return undefined;
  if (word.text === 'of') {
    const head = wordBefore(text, word.start);
    return head && isCapitalised(head.text) ? { start: head.start, end } : undefined;
  }
  if (!isCapitalised(word.text) || endsSentence(word.text) || OPENER.test(word.text)) {
    return undefined;
  }
  return { start: word.start, end };
}

/** What ends the names of businesses, papers, forces and houses that begin with a place's name. */
const BUSINESS =
  /^(?:\s+\p{Lu}[\p{L}&’'-]*){0,3}?\s+(?:Airlines?|Airways|Amateur|Army|Bank|Club|Coast Guard|College|Commission|Company|Corporation|Corp|Cottages?|Cup|Daily|Department of|Farms?|Force|Foundation|Gallery|Group|Holdings|Hotel|House of Representatives|Hyundai|Inc|Inn|Institute|League|Ltd|Marine Corps|Mobile|Motors?|Museum|Navy|News|Open|Opera|Pharmacy|Post|Primary School|Pub|Restaurant|Society|Steel|Telecom|Times|Treasuries|University)(?!\p{L})/u;
/** The same where nothing stands between: 中国银行, アメリカ村. */
const BUSINESS_HAN =
  /^(?:銀行|银行(?!业)|航空公司|日报|日報|晚报|放送|村(?![庄莊民落])|酒店|饭店|飯店|大酒店)/u;
/** What begins the names of houses, streets and works that end in a place's name. */
const HOUSE =
  /(?<!\p{L})(?:hotel|hôtel|restaurante?|bodegas?|estación|station|gare|métro|stade|calle|rue|villa|camping|café|yacht|ship|schooner|song|album|film|novel|band|singer|actress)\s+$/iu;

function business(text: string, { start, end }: Hit): Stretch | undefined {
  const after = text.slice(end, end + 80);
  const more = BUSINESS.exec(after) ?? BUSINESS_HAN.exec(after);
  const house = HOUSE.exec(text.slice(Math.max(0, start - 16), start));
  if (!more && !house) return undefined;
  return { start: start - (house?.[0].length ?? 0), end: end + (more?.[0].length ?? 0) };
}

/** "the village of Bali", "Bali, a town in Rajasthan": a place of that name that nobody means. */
const SMALL_PLACE = '(?:village|hamlet|town|township|parish|suburb)';
const BEFORE_HAMLET = new RegExp(`(?<!\\p{L})${SMALL_PLACE} of $`, 'u');
const AFTER_HAMLET = new RegExp(`^, an? (?:\\p{Ll}+ )?${SMALL_PLACE}(?!\\p{L})`, 'u');

/** True where a whole place or house of that name is told apart from the one the pack means. */
export function isNamesake(text: string, { start, end }: Hit): boolean {
  const before = text.slice(Math.max(0, start - 20), start);
  return (
    BEFORE_HAMLET.test(before) || HOUSE.test(before) || AFTER_HAMLET.test(text.slice(end, end + 50))
  );
}
