import { isCyrillic } from '../text/fold.ts';
import { isCapitalised } from '../text/letter-case.ts';
import { beginsSentence } from '../text/sentence.ts';
import { normalForm } from '../text/normal.ts';
import type { MatchEntity } from './entities.ts';
import { DAY_OR_MONTH, DEMONYM, OFFICE, OPENER, OPENER_ELSEWHERE } from './openers.ts';
import { business, houseOf } from './houses.ts';
import type { Hit } from './scan.ts';
import { wordBefore, type IsName, type Stretch, type Word } from './words-around.ts';

/**
 * Rule 4 of recognition: the longer name of somebody or something else that a hit is part of, or
 * undefined. A bare surname, or a place that needs context, is another when a given name that is not
 * its own stands before it ("Hunter Biden") or a capitalised word carries on behind it ("Washington
 * Post", "Qin Shi Huang"); any place is when an institution's name goes on with it ("U.S. Navy").
 * @param german in German every noun has a capital: none carries a name on.
 * @param isName whether a word is, or ends, a name of its own: "In Beijing Blinken said" has no given
 * name.
 */
export function otherThan(
  text: string,
  hit: Hit,
  german: boolean,
  isName: IsName,
): Stretch | undefined {
  const { entity, use, text: name } = hit.name;
  const bare = !/\s/.test(name.trim());
  if (use === 'strong' && (entity.kind === 'place' || entity.kind === 'organization')) {
    return houseOf(text, hit, german, isName);
  }
  if (!bare || !/\p{Lu}/u.test(name)) return undefined;
  if (entity.kind === 'person') {
    const other = givenNameBefore(text, hit, isName) ?? business(text, hit);
    return other ?? (use === 'strong' ? undefined : carriesOn(text, hit));
  }
  if (use === 'strong') return undefined;
  return properWordBefore(text, hit) ?? carriesOn(text, hit);
}

function givenNameBefore(
  text: string,
  { start, end, name }: Hit,
  isName: IsName,
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
  if (ownWords(name.entity).has(word.text) || isName(word.text, word.end)) return undefined;
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
