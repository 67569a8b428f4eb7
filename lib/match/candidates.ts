import { isGerman } from '../text/language.ts';
import { isTitleCase } from '../text/letter-case.ts';
import { normalForm } from '../text/normal.ts';
import type { InCrowd } from './crowds.ts';
import type { MatchEntity } from './entities.ts';
import type { NameIndex } from './name-index.ts';
import { isNamesake } from './houses.ts';
import { otherThan } from './neighbours.ts';
import { isNameWord, scan, type Hit } from './scan.ts';
import {
  isDateline,
  isJoined,
  isLowered,
  mayBeNoun,
  titleBefore,
  type Titled,
} from './surroundings.ts';
import { isSpelled } from './verify.ts';
import type { IsName } from './words-around.ts';

/** A hit that is spelt right and stands free; whether it counts may depend on the rest of the page. */
export interface Candidate extends Hit {
  /** A title of the entity stands right before it. */
  readonly titled: Titled;
  /** It stands where a report says where it comes from: "WASHINGTON, June 20 (…)". */
  readonly dateline: boolean;
  /**
   * Even a strong name is not enough here: an Arabic place written in one with a particle may be
   * another word, so may a surname alone in some languages (`mayBeNoun`), and an organisation in lower case may be any white house.
   */
  readonly doubtful: boolean;
  /** It stands inside a longer candidate, and counts only where that one does not. */
  readonly inner: boolean;
  /** In a headline: the longer name that this would be part of, if the page knows that one. */
  readonly unless: string | undefined;
}

/** Somebody or something else that bears a name of `entity`: "Wang Nan" for Wang Yi. */
export interface Rival {
  readonly entity: MatchEntity;
  readonly start: number;
  /** The whole name in normal form. */
  readonly name: string;
  /** False where one mention is not enough: any capitalised word may stand before a surname once. */
  readonly sure: boolean;
}

/** The names that stand in one text. */
export interface Found {
  /** By start, the longer ones first. */
  readonly candidates: readonly Candidate[];
  readonly rivals: readonly Rival[];
}

/** The names that stand in one text, whatever the page says. One pass over the text. */
export function findCandidates(index: NameIndex, text: string, inCrowd: InCrowd): Found {
  const candidates: Candidate[] = [];
  const rivals: Rival[] = [];
  const isHeadline = once(() => isTitleCase(text));
  const german = once(() => isGerman(text));
  let blocked: Hit[] = [];
  /** Where the strong, and any, candidate so far that reaches farthest ends. */
  let strongEnd = 0;
  let anyEnd = 0;

  const isName: IsName = (word, end) => isNameWord(index, word) || candidates.at(-1)?.end === end;

  const consider = (hit: Hit) => {
    const { entity, use } = hit.name;
    const block = blocked.find((one) => covers(one, hit));
    if (block) {
      const name = wholeName(text, block);
      if (isPerson(hit, name) || isPlace(name)) {
        rivals.push({ entity, start: hit.start, name, sure: true });
      }
      return;
    }
    const other = otherThan(text, hit, german(), isName);
    const name = other && wholeName(text, other);
    if (name !== undefined && !isHeadline()) {
      if (entity.kind === 'person' || isNamesake(text, hit)) {
        rivals.push({
          entity,
          start: hit.start,
          name,
          sure: use === 'context' || entity.kind !== 'person',
        });
      }
      return;
    }
    const doubtful = isJoined(text, hit) || isLowered(text, hit) || mayBeNoun(text, hit, german());
    candidates.push({
      ...hit,
      titled: titleBefore(text, hit),
      dateline: isDateline(text, hit),
      doubtful,
      inner: hit.end <= anyEnd,
      unless: name,
    });
    anyEnd = Math.max(anyEnd, hit.end);
    if (use === 'strong' && !doubtful) strongEnd = Math.max(strongEnd, hit.end);
  };

  scan(index, text, { german, inCrowd }, (start, hits) => {
    // Those that ended before here cover nothing any more; keeping them would cost the square.
    blocked = blocked.filter((block) => block.end > start);
    const spelled = hits.filter((hit) => hit.end > strongEnd && isSpelled(text, hit));
    blocked.push(...spelled.filter((hit) => hit.name.use === 'blocker'));
    for (const hit of spelled.toReversed()) {
      if (hit.name.use !== 'blocker' && hit.end > strongEnd) consider(hit);
    }
  });
  return { candidates, rivals };
}

/** Worked out when first asked for; most texts never ask. */
function once<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

function wholeName(text: string, { start, end }: Pick<Hit, 'start' | 'end'>): string {
  return normalForm(text.slice(start, end));
}

/** Capitalised words, or words of a script that has no capitals. */
const FULL_NAME = /^(?:\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*)+|\p{Lo}+(?: \p{Lo}+)+)$/u;

/** True where a blocker is somebody's full name, and not "Xi'an" or "the Blinken museum". */
function isPerson({ name: { entity } }: Hit, block: string): boolean {
  if (entity.kind !== 'person') return false;
  return FULL_NAME.test(block) || block.includes('·');
}

/** "Bali, Crete": which one of the places of that name. */
function isPlace(block: string): boolean {
  return /\p{L}, \p{Lu}/u.test(block);
}

function covers(block: Hit, hit: Hit): boolean {
  const inside = block.start <= hit.start && hit.end <= block.end;
  return inside && block.name.entity === hit.name.entity;
}
