import { isTitleCase } from '../text/letter-case.ts';
import { normalForm } from '../text/normal.ts';
import type { MatchEntity } from './entities.ts';
import type { NameIndex } from './name-index.ts';
import { otherThan } from './neighbours.ts';
import { scan, type Hit } from './scan.ts';
import { isDateline, isTitled } from './surroundings.ts';
import { isSpelled } from './verify.ts';

/** A hit that is spelt right and stands free; whether it counts may depend on the rest of the page. */
export interface Candidate extends Hit {
  /** A title of the entity stands right before it. */
  readonly titled: boolean;
  /** It stands where a report says where it comes from: "WASHINGTON, June 20 (…)". */
  readonly dateline: boolean;
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
export function findCandidates(index: NameIndex, text: string): Found {
  const candidates: Candidate[] = [];
  const rivals: Rival[] = [];
  const headline = isTitleCase(text);
  let blocked: Hit[] = [];
  /** Where the strong, and any, candidate so far that reaches farthest ends. */
  let strongEnd = 0;
  let anyEnd = 0;

  const consider = (hit: Hit) => {
    const { entity, use } = hit.name;
    const block = blocked.find((one) => covers(one, hit));
    if (block) {
      const name = wholeName(text, block);
      if (isPerson(hit, name)) rivals.push({ entity, start: hit.start, name, sure: true });
      return;
    }
    const other = otherThan(text, hit, index.isName);
    const name = other && wholeName(text, other);
    if (name !== undefined && !headline) {
      if (entity.kind === 'person') {
        rivals.push({ entity, start: hit.start, name, sure: use === 'context' });
      }
      return;
    }
    candidates.push({
      ...hit,
      titled: isTitled(text, hit),
      dateline: isDateline(text, hit),
      inner: hit.end <= anyEnd,
      unless: name,
    });
    anyEnd = Math.max(anyEnd, hit.end);
    if (use === 'strong') strongEnd = Math.max(strongEnd, hit.end);
  };

  scan(index, text, (start, hits) => {
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

function wholeName(text: string, { start, end }: Pick<Hit, 'start' | 'end'>): string {
  return normalForm(text.slice(start, end));
}

/** True where a blocker is somebody's full name, and not "Xi'an" or "the Blinken museum". */
function isPerson({ name: { entity } }: Hit, block: string): boolean {
  if (entity.kind !== 'person') return false;
  return /^\p{Lu}[\p{L}'.-]*(?: \p{Lu}[\p{L}'.-]*)+$/u.test(block) || block.includes('·');
}

function covers(block: Hit, hit: Hit): boolean {
  const inside = block.start <= hit.start && hit.end <= block.end;
  return inside && block.name.entity === hit.name.entity;
}
