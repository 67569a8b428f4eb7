import type { Candidate, Found, Rival } from './candidates.ts';
import type { MatchEntity } from './entities.ts';

/** A place where the page names an entity in full (no rival), or somebody else of that name. */
interface Naming {
  readonly start: number;
  readonly rival: Rival | undefined;
}

interface Placed extends Naming {
  readonly key: number;
}

/** What a page says of one entity and of its namesakes. */
interface Sense {
  /** By the key of the text; in each, in order. */
  readonly namings: Map<number, Naming[]>;
  /** Those of `namings` that count, in reading order; made when asked for. */
  order: readonly Placed[] | undefined;
  own: number;
  /** An entity of a pack has one of its bare names too. */
  isShared: boolean;
  /** Namings of namesakes of whom we are sure. */
  rivals: number;
  /** How often each whole name of a namesake stands on the page. */
  readonly names: Map<string, number>;
}

/**
 * Rule 5: one sense a page, with rivals. A bare name means whoever was named in full last before it;
 * where namesakes are named more often than the entity itself, a bare name is not enough at all.
 */
export class Senses {
  /** Entities of whom what a bare name means may have changed since `takeChanged`. */
  #changed = new Set<MatchEntity>();
  readonly #of = new Map<MatchEntity, Sense>();

  add(key: number, found: Found): void {
    const namings = [
      ...found.candidates.filter(isFullName).map(({ name: { entity }, start }) => ({
        entity,
        naming: { start, rival: undefined },
      })),
      ...found.rivals.map((rival) => ({
        entity: rival.entity,
        naming: { start: rival.start, rival },
      })),
    ].toSorted((a, b) => a.naming.start - b.naming.start);
    for (const { entity, naming } of namings) {
      const sense = this.#senseOf(entity);
      const inText = sense.namings.get(key) ?? [];
      inText.push(naming);
      sense.namings.set(key, inText);
      this.#count(entity, sense, naming.rival, 1);
    }
  }

  /** Takes back what `add` was given. */
  remove(key: number, { candidates, rivals }: Found): void {
    const entities = [...candidates.map(({ name }) => name.entity), ...rivals.map((r) => r.entity)];
    for (const entity of new Set(entities)) {
      const sense = this.#of.get(entity);
      for (const { rival } of sense?.namings.get(key) ?? []) {
        if (sense) this.#count(entity, sense, rival, -1);
      }
      sense?.namings.delete(key);
      if (sense?.namings.size === 0) this.#of.delete(entity);
    }
  }

  /** Entities whose bare names may mean something else since the last time this was asked. */
  takeChanged(): ReadonlySet<MatchEntity> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }

  /** False where the page speaks of a namesake here. */
  allows(key: number, candidate: Candidate): boolean {
    const { entity } = candidate.name;
    const sense = this.#of.get(entity);
    if (!sense) return true;
    // Of places and houses nobody says the full name again: the one that was told apart is meant.
    if (entity.kind !== 'person') {
      return sense.rivals === 0 || !lastBefore(sense, key, candidate.start);
    }
    if (candidate.unless !== undefined && sense.names.has(candidate.unless)) return false;
    if (sense.rivals === 0 || isFullName(candidate) || candidate.titled) return true;
    if (sense.rivals > sense.own) return false;
    return lastBefore(sense, key, candidate.start)?.rival === undefined;
  }

  /** A bare name on the page may mean either: whom it means changes with who is named in full. */
  share(...entities: readonly MatchEntity[]): void {
    for (const entity of entities) {
      const sense = this.#of.get(entity);
      if (sense) sense.isShared = true;
    }
  }

  /** True where the person of `one` was last named in full behind where that of `other` was. */
  isNamedLater(key: number, one: Candidate, other: Candidate): boolean {
    const a = this.#lastOwn(key, one);
    const b = this.#lastOwn(key, other);
    if (!a || !b) return a !== undefined;
    return a.key > b.key || (a.key === b.key && a.start > b.start);
  }

  #lastOwn(key: number, { name, start }: Candidate): Placed | undefined {
    const sense = this.#of.get(name.entity);
    const last = sense && lastBefore(sense, key, start);
    return last?.rival ? undefined : last;
  }

  #senseOf(entity: MatchEntity): Sense {
    const known = this.#of.get(entity);
    if (known) return known;
    const sense: Sense = {
      namings: new Map(),
      order: undefined,
      own: 0,
      isShared: false,
      rivals: 0,
      names: new Map(),
    };
    this.#of.set(entity, sense);
    return sense;
  }

  #count(entity: MatchEntity, sense: Sense, rival: Rival | undefined, by: 1 | -1): void {
    sense.order = undefined;
    if (!rival) sense.own += by;
    else {
      const before = sense.names.get(rival.name) ?? 0;
      const now = before + by;
      if (now === 0) sense.names.delete(rival.name);
      else sense.names.set(rival.name, now);
      sense.rivals += weight(rival, now) - weight(rival, before);
    }
    // Without a namesake nothing that a bare name means has changed.
    if (rival || sense.rivals > 0 || sense.isShared) this.#changed.add(entity);
  }
}

/** What `times` namings of one namesake count for: one that may be chance counts from the second on. */
function weight({ sure }: Rival, times: number): number {
  return sure || times > 1 ? times : 0;
}

/** A name of more than one word. */
function isFullName({ name: { text, entity, use } }: Candidate): boolean {
  return entity.kind === 'person' && use === 'strong' && /\S[\s·・]\S/.test(text);
}

/** The last naming that counts before a place: in its own text, else in the texts before it. */
function lastBefore(sense: Sense, key: number, start: number): Placed | undefined {
  const order = (sense.order ??= inOrder(sense));
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = order[middle];
    if (at && (at.key < key || (at.key === key && at.start < start))) low = middle + 1;
    else high = middle;
  }
  return order[low - 1];
}

/** The namings that count, in reading order. */
function inOrder({ namings, names }: Sense): Placed[] {
  return [...namings]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([key, inText]) => inText.map((naming) => ({ ...naming, key })))
    .filter(({ rival }) => !rival || weight(rival, names.get(rival.name) ?? 0) > 0);
}
