import { isTitleCase } from '../text/letter-case.ts';
import type { Mention } from './entities.ts';
import { Evidence, type Candidate } from './evidence.ts';
import type { NameIndex } from './name-index.ts';
import { isSomethingElse } from './neighbours.ts';
import { scan, type Hit } from './scan.ts';
import { isSpelled } from './verify.ts';

/**
 * One reading of one page: texts come and go, and what a text mentions may depend on what the
 * others say (rule 3: a bare "Xi" counts only where the page speaks of Xi Jinping). A reading holds
 * only candidates, never text; losing it costs reading the page again.
 */
export interface Reading {
  /**
   * Adds, replaces and removes texts. Returns the texts whose mentions are now different, with all
   * the mentions they now have, in order and without overlaps. A text just added that holds names
   * is always among them, be it with no mentions: who asked may hold older ones.
   */
  update(change: { add: readonly PageText[]; remove: readonly number[] }): Map<number, Mention[]>;
}

/** A stretch of page text with no block boundary in it. `key` is the page's own number for it. */
interface PageText {
  readonly key: number;
  readonly text: string;
}

interface TextState {
  readonly candidates: readonly Candidate[];
  mentions: Mention[];
}

/** Starts a reading of a page against the names in `index`. */
export function startReading(index: NameIndex): Reading {
  const texts = new Map<number, TextState>();
  const evidence = new Evidence();

  function forget(key: number): void {
    const state = texts.get(key);
    if (!state) return;
    evidence.count(state.candidates, -1);
    texts.delete(key);
  }

  return {
    update({ add, remove }) {
      const changed = new Map<number, Mention[]>();
      const before = evidence.version;
      for (const key of remove) forget(key);
      const fresh = new Set<number>();
      for (const { key, text } of add) {
        const had = (texts.get(key)?.mentions.length ?? 0) > 0;
        forget(key);
        const candidates = findCandidates(index, text);
        evidence.count(candidates, 1);
        if (candidates.length > 0) texts.set(key, { candidates, mentions: [] });
        else if (had) changed.set(key, []);
        fresh.add(key);
      }
      for (const key of evidence.version === before ? fresh : texts.keys()) {
        const state = texts.get(key);
        if (!state) continue;
        const mentions = accept(state.candidates, evidence);
        if (fresh.has(key) || !sameMentions(mentions, state.mentions)) changed.set(key, mentions);
        state.mentions = mentions;
      }
      return changed;
    },
  };
}

/** The hits of one text that are spelt right and stand free, longest first at each place. */
function findCandidates(index: NameIndex, text: string): Candidate[] {
  const candidates: Candidate[] = [];
  let blocked: Hit[] = [];
  const headline = isTitleCase(text);
  scan(index, text, (start, hits) => {
    const spelled = hits.filter((hit) => isSpelled(text, hit));
    // Those that ended before here cover nothing any more; keeping them would cost the square.
    blocked = blocked.filter((block) => block.end > start);
    blocked.push(...spelled.filter((hit) => hit.name.use === 'blocker'));
    const free = spelled.filter(
      (hit) =>
        hit.name.use !== 'blocker' &&
        !blocked.some((block) => covers(block, hit)) &&
        (headline || !isSomethingElse(text, hit)),
    );
    const end = free.at(-1)?.end ?? start;
    for (const hit of free) {
      if (hit.end === end) candidates.push({ ...hit, titled: isTitled(text, hit) });
    }
    return end;
  });
  return candidates;
}

function covers(block: Hit, hit: Hit): boolean {
  const inside = block.start <= hit.start && hit.end <= block.end;
  return inside && block.name.entity === hit.name.entity;
}

function isTitled(text: string, { start, name }: Hit): boolean {
  const before = text
    .slice(Math.max(0, start - 80), start)
    .trimEnd()
    .toLowerCase();
  return name.entity.titles.some((title) => endsInWords(before, title.toLowerCase()));
}

/** "administer" does not end in the title "minister". */
function endsInWords(text: string, words: string): boolean {
  return text.endsWith(words) && !/[\p{L}\p{N}]$/u.test(text.slice(0, -words.length));
}

function accept(candidates: readonly Candidate[], evidence: Evidence): Mention[] {
  const mentions: Mention[] = [];
  for (const candidate of candidates) {
    const { start, end, name } = candidate;
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    if (name.use === 'context' && !evidence.supports(candidate)) continue;
    mentions.push({ start, end, packId: name.entity.packId, entityId: name.entity.entityId });
  }
  return mentions;
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every((m, i) => m.start === b[i]?.start && m.end === b[i].end && m.entityId === b[i].entityId)
  );
}
