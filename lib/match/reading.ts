import { isTitleCase } from '../text/letter-case.ts';
import type { MatchEntity, Mention } from './entities.ts';
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
   * the mentions they now have, in order and without overlaps.
   */
  update(change: { add: readonly PageText[]; remove: readonly number[] }): Map<number, Mention[]>;
}

/** A stretch of page text with no block boundary in it. `key` is the page's own number for it. */
interface PageText {
  readonly key: number;
  readonly text: string;
}

interface Candidate extends Hit {
  /** A title of the entity stands right before it. */
  readonly titled: boolean;
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
      const everything = evidence.version !== before;
      for (const [key, state] of texts) {
        if (!everything && !fresh.has(key)) continue;
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
  const blocked: Hit[] = [];
  const headline = isTitleCase(text);
  scan(index, text, (start, hits) => {
    const spelled = hits.filter((hit) => isSpelled(text, hit));
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
  return name.entity.titles.some((title) => before.endsWith(title.toLowerCase()));
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

/** Rule 3: what the strong names of a page say about which entities it speaks of. */
class Evidence {
  /** Rises whenever an entity becomes, or ceases to be, spoken of. */
  version = 0;
  readonly #counts = new Map<MatchEntity, number>();

  /** Adds (`by` 1) or takes back (-1) the strong names among `candidates`. */
  count(candidates: readonly Candidate[], by: 1 | -1): void {
    for (const { name } of candidates) {
      if (name.use !== 'strong') continue;
      const old = this.#counts.get(name.entity) ?? 0;
      if (old === 0 || old + by === 0) this.version++;
      if (old + by === 0) this.#counts.delete(name.entity);
      else this.#counts.set(name.entity, old + by);
    }
  }

  /**
   * True where the page speaks for a context-required name: by a strong name of the same entity; by
   * a title before it and a related entity; or, for a person, by another person and a related
   * entity, for anything else by two related entities.
   */
  supports({ name: { entity }, titled }: Candidate): boolean {
    if (this.#counts.has(entity)) return true;
    const pack = [...this.#counts.keys()].filter((other) => other.packId === entity.packId);
    const related = pack.filter((other) => entity.related.includes(other.entityId));
    if (titled && related.length > 0) return true;
    if (entity.kind !== 'person') return related.length > 1;
    return pack.some((other) => other.kind === 'person') && related.length > 0;
  }
}
