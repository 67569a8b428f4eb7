import { findCandidates, type Candidate, type Found } from './candidates.ts';
import { Crowds } from './crowds.ts';
import type { IndexedName, MatchEntity, Mention, Why } from './entities.ts';
import { Evidence } from './evidence.ts';
import type { NameIndex } from './name-index.ts';
import { Senses } from './senses.ts';
import { TextsOf } from './texts-of.ts';

/**
 * One reading of one page: texts come and go, and what a text mentions may depend on what the
 * others say (rule 3: a bare "Xi" counts only where the page speaks of Xi Jinping). A reading holds
 * candidates, and the texts that meet a crowd; losing it costs reading the page again.
 */
export interface Reading {
  /**
   * Adds, replaces and removes texts. Returns the texts whose mentions are now different, with all
   * the mentions they now have, in order and without overlaps. A text just added that holds names
   * is always among them, be it with no mentions: who asked may hold older ones.
   */
  update(change: { add: readonly PageText[]; remove: readonly number[] }): Map<number, Mention[]>;
  /** From now on `allows` decides. Returns, like `update`, the texts whose mentions are now different. */
  judge(allows: Allows): Map<number, Mention[]>;
}

/** False for a name that the reader does not take for its entity here. */
export type Allows = (name: IndexedName) => boolean;

/**
 * A stretch of page text with no block boundary in it. `key` is the page's own number for it; keys
 * rise in reading order, as far as the page was there from the start.
 */
export interface PageText {
  readonly key: number;
  readonly text: string;
}

interface TextState {
  readonly found: Found;
  /** What of it the reader has not refused: only that is a mention, or speaks for one. */
  counted: Found;
  mentions: Mention[];
}

interface Judged extends Candidate {
  readonly why: Why;
}

/** Starts a reading of a page against the names in `index`, without those that the reader refused. */
export function startReading(index: NameIndex, allows: Allows = () => true): Reading {
  const texts = new Map<number, TextState>();
  const evidence = new Evidence();
  const senses = new Senses();
  const crowds = new Crowds(index);
  const textsOf = new TextsOf();

  function forget(key: number): void {
    const state = texts.get(key);
    if (!state) return;
    weigh(key, state.counted, -1);
    texts.delete(key);
  }

  function weigh(key: number, found: Found, by: 1 | -1): void {
    evidence.count(found.candidates, by);
    if (by > 0) {
      senses.add(key, found);
      textsOf.add(key, found);
    } else {
      senses.remove(key, found);
      textsOf.remove(key, found);
    }
  }

  function accept(key: number, candidates: readonly Candidate[]): Mention[] {
    const mentions: Mention[] = [];
    let end = 0;
    for (const [i, candidate] of candidates.entries()) {
      if (candidate.start < end) continue;
      const first = judged(key, candidate);
      if (!first) continue;
      const { name, why } = meant(key, first, candidates, i + 1);
      const { packId, entityId, kind } = name.entity;
      end = candidate.end;
      mentions.push({ start: candidate.start, end, packId, entityId, kind, why });
    }
    return mentions;
  }

  /** A candidate that counts, and why. */
  function judged(key: number, candidate: Candidate): Judged | undefined {
    const why = senses.allows(key, candidate) ? evidence.supports(candidate) : undefined;
    return why && { ...candidate, why };
  }

  /** Where the page names several people in full who share a bare name, it means the last one named. */
  function meant(key: number, first: Judged, all: readonly Candidate[], from: number): Judged {
    if (first.why.rule !== 'full-name') return first;
    let best = first;
    for (let i = from; all[i]?.start === first.start; i++) {
      const other = all[i];
      if (other?.end !== first.end) continue;
      const namesake = judged(key, other);
      if (namesake?.why.rule !== 'full-name') continue;
      senses.share(first.name.entity, other.name.entity);
      if (senses.isNamedLater(key, namesake, best)) best = namesake;
    }
    return best;
  }

  /** Judges those texts anew, and tells which say something else now; those in `told` in any case. */
  function settle(keys: Iterable<number>, told: ReadonlySet<number>): Map<number, Mention[]> {
    const changed = new Map<number, Mention[]>();
    for (const key of keys) {
      const state = texts.get(key);
      if (!state) continue;
      const mentions = accept(key, state.counted.candidates);
      if (told.has(key) || !sameMentions(mentions, state.mentions)) changed.set(key, mentions);
      state.mentions = mentions;
      // Only what it used to mention was left of it.
      if (!isWorthKeeping(key, state.found)) texts.delete(key);
    }
    return changed;
  }

  /** False for a text that says nothing whatever else the page says. */
  function isWorthKeeping(key: number, { candidates, rivals }: Found): boolean {
    return candidates.length + rivals.length > 0 || crowds.keeps(key);
  }

  /** Reads a text that is new, or that may name other entities of a crowd now. */
  function read(key: number, text: string): void {
    const mentions = texts.get(key)?.mentions ?? [];
    forget(key);
    const found = crowds.read(key, text, (inCrowd) => findCandidates(index, text, inCrowd));
    const counted = allowed(found, allows);
    weigh(key, counted, 1);
    if (isWorthKeeping(key, found) || mentions.length > 0)
      texts.set(key, { found, counted, mentions });
  }

  /** Reads once more, and adds to `keys`, the texts with crowds to which an entity has come. */
  function readCrowds(keys: Set<number>): void {
    for (;;) {
      const again = crowds.follow(evidence.turned, (entity) => evidence.speaksOf(entity));
      if (again.size === 0) return;
      for (const [key, text] of again) {
        read(key, text);
        keys.add(key);
      }
    }
  }

  /** Those of the texts that name an entity about which the page says something else now. */
  function touched(): Set<number> {
    const keys = new Set<number>();
    const changed = [
      ...evidence.takeChanged((entity) => textsOf.of(entity).size > 0),
      ...senses.takeChanged(),
    ];
    for (const entity of changed) for (const key of textsOf.of(entity)) keys.add(key);
    return keys;
  }

  return {
    update({ add, remove }) {
      for (const key of remove) {
        forget(key);
        crowds.forget(key);
      }
      for (const { key, text } of add) read(key, text);
      const fresh = new Set(add.map(({ key }) => key));
      const keys = new Set(fresh);
      readCrowds(keys);
      for (const key of touched()) keys.add(key);
      return settle(keys, fresh);
    },

    judge(now) {
      allows = now;
      for (const [key, state] of texts) {
        weigh(key, state.counted, -1);
        state.counted = allowed(state.found, allows);
        weigh(key, state.counted, 1);
      }
      readCrowds(new Set());
      touched();
      return settle(texts.keys(), new Set());
    },
  };
}

/**
 * Without the refused candidates, and without what stands inside one and means the same entity:
 * who does not take “Mr Xi” for him does not take its “Xi” for him either. One pass, as candidates
 * stand in order.
 */
function allowed({ candidates, rivals }: Found, allows: Allows): Found {
  const ends = new Map<MatchEntity, Map<number, number>>();
  for (const { start, end, name } of candidates) {
    if (allows(name)) continue;
    const endsAt = ends.get(name.entity) ?? new Map<number, number>();
    ends.set(name.entity, endsAt.set(start, Math.max(end, endsAt.get(start) ?? 0)));
  }
  if (ends.size === 0) return { candidates, rivals };
  const reach = new Map<MatchEntity, number>();
  const left = candidates.filter(({ start, end, name: { entity } }) => {
    const refused = Math.max(reach.get(entity) ?? 0, ends.get(entity)?.get(start) ?? 0);
    reach.set(entity, refused);
    return end > refused;
  });
  return { candidates: left, rivals };
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every((m, i) => {
      const other = b[i];
      return (
        m.start === other?.start &&
        m.end === other.end &&
        m.packId === other.packId &&
        m.entityId === other.entityId &&
        m.why.rule === other.why.rule &&
        m.why.evidence.join() === other.why.evidence.join()
      );
    })
  );
}
