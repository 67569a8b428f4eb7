import { isCapitalised } from '../text/letter-case.ts';
import { normalForm } from '../text/normal.ts';
import type { MatchEntity } from './entities.ts';
import type { Hit } from './scan.ts';

/**
 * Rule 4 of recognition: a bare surname, or a place that needs context, is somebody or something
 * else when another given name stands before it ("Hunter Biden") or a capitalised word carries on
 * behind it ("Washington Post", "Qin Shi Huang"). Not to be asked of Title-Case headlines, where
 * every neighbour is capitalised.
 */
export function isSomethingElse(text: string, hit: Hit): boolean {
  const bare = !/\s/.test(hit.name.text.trim());
  const needsContext = hit.name.use === 'context';
  if (!bare || !/\p{Lu}/u.test(hit.name.text)) return false;
  if (hit.name.entity.kind === 'person') {
    return followsGivenName(text, hit) || (needsContext && carriesOn(text, hit.end));
  }
  if (!needsContext) return false;
  return followsProperWord(text, hit.start) || carriesOn(text, hit.end);
}

/** The word that only white space parts from `start`, in normal form: soft hyphens hide no name. */
function wordBefore(text: string, start: number): string | undefined {
  const before = normalForm(text.slice(Math.max(0, start - 60), start));
  return /([\p{L}\p{M}'.-]+) $/u.exec(before)?.[1];
}

/** Honorifics and offices that stand before anybody's surname. */
const OFFICE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|sir|lord|lady|president|presidents|presidente|präsident|président|secretary|minister|premier|chancellor|chairman|chairwoman|chair|director|leader|ambassador|envoy|diplomat|senator|sen|rep|congressman|governor|gov|mayor|general|gen|colonel|col|admiral|adm|captain|judge|justice|king|queen|prince|princess|comrade|candidate|councilor|councillor|counsellor|chief|official|herr|frau|monsieur|señor|sr|don)\.?$/iu;

/** Words that open a sentence and are nobody's given name. */
const OPENER =
  /^(?:a|about|above|according|after|again|against|all|also|although|amid|among|an|and|another|any|anyway|are|as|asked|at|because|before|behind|beneath|besides|between|both|but|by|can|could|critics|current|despite|did|do|does|during|each|earlier|either|even|ever|every|few|finally|first|following|for|former|from|had|has|have|he|hence|her|here|his|how|however|if|in|indeed|instead|is|it|its|last|later|like|many|may|maybe|meanwhile|might|more|moreover|most|much|must|neither|never|nevertheless|next|no|nonetheless|nor|not|now|of|officials|off|on|once|one|only|or|other|our|out|outside|over|perhaps|previously|quite|rather|recently|reportedly|said|says|scholars|several|shall|she|should|similarly|since|so|some|sometimes|somehow|soon|still|such|than|that|the|their|then|there|therefore|these|they|this|those|though|thus|till|to|today|tomorrow|tonight|too|toward|towards|tuesday|two|under|unless|unlike|until|up|upon|very|via|was|we|wednesday|were|what|when|where|whereas|whether|which|while|who|whom|whose|why|will|with|within|without|would|yesterday|yet|you|your|monday|thursday|friday|saturday|sunday)$/i;

/** "American", "Chinese", "Democrat": what, not who. */
const DEMONYM = /(?:ese|ish|ian|can|crat|ist)$/i;

function followsGivenName(text: string, { start, name }: Hit): boolean {
  const word = wordBefore(text, start);
  if (word === undefined || !isCapitalised(word) || word.endsWith("'s") || endsSentence(word)) {
    return false;
  }
  if (OFFICE.test(word) || OPENER.test(word) || DEMONYM.test(word)) return false;
  return !ownWords(name.entity).has(word);
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
function carriesOn(text: string, end: number): boolean {
  const after = /^\s+([\p{L}\p{M}’']+)/u.exec(text.slice(end, end + 60));
  if (!after?.[1] || !isCapitalised(after[1])) return false;
  return !DAY_OR_MONTH.test(after[1]) && !/^(?:I|I’m|I'm)$/.test(after[1]);
}

/** "George Washington", "University of Washington": a proper word, with or without "of", leads in. */
function followsProperWord(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  if (word === undefined) return false;
  if (word === 'of') {
    return /\p{Lu}[\p{L}’']*\s+of\s+$/u.test(text.slice(Math.max(0, start - 60), start));
  }
  return isCapitalised(word) && !endsSentence(word) && !OPENER.test(word);
}
