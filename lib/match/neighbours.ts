import { isCapitalised } from '../text/letter-case.ts';
import { normalForm } from '../text/normal.ts';
import type { MatchEntity } from './entities.ts';
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
  if (entity.kind === 'place' && use === 'strong') return institution(text, hit);
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

/** Honorifics and offices that stand before anybody's surname. */
const OFFICE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|lord|lady|president|presidents|presidente|präsident|président|secretary|minister|premier|chancellor|chairman|chairwoman|chair|director|leader|ambassador|envoy|diplomat|senator|sen|rep|congressman|governor|gov|mayor|general|gen|colonel|col|admiral|adm|captain|judge|justice|king|queen|prince|princess|comrade|candidate|councilor|councillor|counsellor|chief|official|herr|frau|monsieur|señor|sr|don)\.?$/iu;

/** Words that open a sentence and are nobody's given name. */
const OPENER =
  /^(?:a|about|above|according|after|again|against|all|also|although|amid|among|an|and|another|any|anyway|are|as|asked|at|because|before|behind|beneath|besides|between|both|but|by|can|could|critics|current|despite|did|do|does|during|each|earlier|either|even|ever|every|few|finally|first|following|for|former|from|had|has|have|he|hence|her|here|his|how|however|if|in|indeed|instead|is|it|its|last|later|like|many|may|maybe|meanwhile|might|more|moreover|most|much|must|neither|never|nevertheless|next|no|nonetheless|nor|not|now|of|officials|off|on|once|one|only|or|other|our|out|outside|over|perhaps|previously|quite|rather|recently|reportedly|said|says|scholars|several|shall|she|should|similarly|since|so|some|sometimes|somehow|soon|still|such|than|that|the|their|then|there|therefore|these|they|this|those|though|thus|till|to|today|tomorrow|tonight|too|toward|towards|tuesday|two|under|unless|unlike|until|up|upon|very|via|was|we|wednesday|were|what|when|where|whereas|whether|which|while|who|whom|whose|why|will|with|within|without|would|yesterday|yet|you|your|monday|thursday|friday|saturday|sunday)$/i;

/** "American", "Chinese", "Democrat": what, not who. */
const DEMONYM = /(?:ese|ish|ian|can|crat|ist)$/i;

function givenNameBefore(
  text: string,
  { start, end, name }: Hit,
  isName: (word: string) => boolean,
): Stretch | undefined {
  const word = wordBefore(text, start);
  if (!word || !isCapitalised(word.text) || word.text.endsWith("'s") || endsSentence(word.text)) {
    return undefined;
  }
  if (OFFICE.test(word.text) || OPENER.test(word.text) || DEMONYM.test(word.text)) return undefined;
  if (ownWords(name.entity).has(word.text) || isName(word.text)) return undefined;
  return { start: word.start, end };
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

/** What a state's own name begins the name of: its forces, parliament, courts and departments. */
const INSTITUTION =
  /^\s+(?:Air Force|Army|Navy|Marines?|Coast Guard|Space Force|Congress|Senate|House of Representatives|Supreme Court|District Court|Court of|Treasury|Treasuries|Department of|(?:\p{Lu}\p{Ll}+ ){1,2}(?:Commission|Championship|Department|Agency|Service|Survey|Command|Fleet|Corps)|Open|Amateur|Masters|Steel|Airways|Postal|Census|Olympic|Geological)(?!\p{L})/u;

function institution(text: string, { start, end }: Hit): Stretch | undefined {
  const more = INSTITUTION.exec(text.slice(end, end + 60));
  return more ? { start, end: end + more[0].length } : undefined;
}
