import { findCandidates, type Candidate, type Found } from './candidates.ts';
import type { Mention } from './entities.ts';
import { Evidence } from './evidence.ts';
import type { NameIndex } from './name-index.ts';
import { Senses } from './senses.ts';

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
  mentions: Mention[];
}

/** Starts a reading of a page against the names in `index`. */
export function startReading(index: NameIndex): Reading {
  const texts = new Map<number, TextState>();
  const evidence = new Evidence();
  const senses = new Senses();

  function forget(key: number): void {
    const state = texts.get(key);
    if (!state) return;
    evidence.count(state.found.candidates, -1);
    senses.remove(key, state.found);
    texts.delete(key);
  }

  function accept(key: number, candidates: readonly Candidate[]): Mention[] {
    const mentions: Mention[] = [];
    let end = 0;
    for (const candidate of candidates) {
      if (candidate.start < end || !senses.allows(key, candidate)) continue;
      const why = evidence.supports(candidate);
      if (!why) continue;
      const { packId, entityId } = candidate.name.entity;
      end = candidate.end;
      mentions.push({ start: candidate.start, end, packId, entityId, why });
    }
    return mentions;
  }

  return {
    update({ add, remove }) {
      const changed = new Map<number, Mention[]>();
      const before = evidence.version + senses.version;
      for (const key of remove) forget(key);
      const fresh = new Set<number>();
      for (const { key, text } of add) {
        const had = (texts.get(key)?.mentions.length ?? 0) > 0;
        forget(key);
        const found = findCandidates(index, text);
        evidence.count(found.candidates, 1);
        senses.add(key, found);
        if (found.candidates.length + found.rivals.length > 0) {
          texts.set(key, { found, mentions: [] });
        } else if (had) changed.set(key, []);
        fresh.add(key);
      }
      const isSame = evidence.version + senses.version === before;
      for (const key of isSame ? fresh : texts.keys()) {
        const state = texts.get(key);
        if (!state) continue;
        const mentions = accept(key, state.found.candidates);
        if (fresh.has(key) || !sameMentions(mentions, state.mentions)) changed.set(key, mentions);
        state.mentions = mentions;
      }
      return changed;
    },
  };
}

function sameMentions(a: readonly Mention[], b: readonly Mention[]): boolean {
  return (
    a.length === b.length &&
    a.every((m, i) => {
      const other = b[i];
      return (
        m.start === other?.start &&
        m.end === other.end &&
        m.entityId === other.entityId &&
        m.why.rule === other.why.rule &&
        m.why.evidence.join() === other.why.evidence.join()
      );
    })
  );
}
