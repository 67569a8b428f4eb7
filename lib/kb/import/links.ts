import { LIMITS } from '../../pack/limits.ts';
import type { EntityId } from '../../pack/schema.ts';
import type { Survey } from './survey.ts';

/** Lists of numbers, one for each entity, in two arrays. */
class Lists {
  readonly #starts: Int32Array;
  readonly #lengths: Int32Array;
  readonly #items: Int32Array;

  /** @param room how many items the list of each entity has at most */
  constructor(room: Int32Array) {
    this.#starts = new Int32Array(room.length + 1);
    this.#lengths = new Int32Array(room.length);
    for (const [i, most] of room.entries()) {
      this.#starts[i + 1] = (this.#starts[i] ?? 0) + most;
    }
    this.#items = new Int32Array(this.#starts.at(-1) ?? 0);
  }

  lengthOf(list: number): number {
    return this.#lengths[list] ?? 0;
  }

  of(list: number): Int32Array {
    const start = this.#starts[list] ?? 0;
    return this.#items.subarray(start, start + this.lengthOf(list));
  }

  /** Adds an item, unless the list has it. */
  addOnce(list: number, item: number): void {
    if (!this.of(list).includes(item)) this.add(list, item);
  }

  add(list: number, item: number): void {
    this.#items[(this.#starts[list] ?? 0) + this.lengthOf(list)] = item;
    this.#lengths[list] = this.lengthOf(list) + 1;
  }
}

/** What an entity of a pack is joined to, by its place: as `matchEntities` and `pagesOf` have it. */
export class Links {
  readonly #survey: Survey;
  readonly #related: Lists;
  readonly #quotes: Lists;

  /**
   * @param survey its relations and subjects are not there any more after this
   * @param entities how many the pack has
   */
  constructor(survey: Survey, entities: number) {
    this.#survey = survey;
    const most = LIMITS.relationsPerEntity;
    const own = new Int32Array(entities);
    const back = new Int32Array(entities);
    survey.relations.forEach((from, _, to) => {
      own[from] = (own[from] ?? 0) + 1;
      const place = survey.entities.placeOf(to);
      back[place] = Math.min((back[place] ?? 0) + 1, most);
    });
    this.#related = new Lists(own.map((count, i) => count + (back[i] ?? 0)));
    survey.relations.forEach((from, _, to) => {
      const place = survey.entities.placeOf(to);
      this.#related.addOnce(from, place);
      if (this.#related.lengthOf(place) < most) this.#related.addOnce(place, from);
    });
    survey.relations.clear();
    const about = new Int32Array(entities);
    survey.subjects.forEach((_, __, who) => {
      const place = survey.entities.placeOf(who);
      about[place] = (about[place] ?? 0) + 1;
    });
    this.#quotes = new Lists(about);
    // A quote is about nobody twice, and not about its speaker: the survey has seen to that.
    survey.subjects.forEach((quote, _, who) => {
      this.#quotes.add(survey.entities.placeOf(who), quote);
    });
    survey.subjects.clear();
  }

  /** Ids of the entities that a relation joins to the one at `place`, in either direction. */
  relatedTo(place: number): EntityId[] {
    const { entities } = this.#survey;
    // The survey has parsed each.
    return Array.from(this.#related.of(place), (other) => entities.idAt(other) as EntityId);
  }

  /** Places of the quotes that it said or that are about it. */
  quotesOf(place: number): number[] {
    return [...this.#quotes.of(place)];
  }
}
