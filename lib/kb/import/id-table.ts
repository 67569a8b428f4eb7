import { IntList } from '../../pack/int-list.ts';

/** Ids of one list, numbered as they are met: where one is named before the entry itself comes. */
export class IdTable {
  readonly #numbers = new Map<string, number>();
  readonly #ids: string[] = [];
  /** By number: the place in the list and 1, or 0 where the entry has not come. */
  readonly #places = new IntList();

  numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#numbers.set(id, number);
    this.#ids.push(id);
    this.#places.push(0);
    return number;
  }

  /** The entry of this id is at that place; false where there was one before. */
  define(id: string, place: number): boolean {
    const number = this.numberOf(id);
    if (this.#places.at(number) > 0) return false;
    this.#places.set(number, place + 1);
    return true;
  }

  /** All entries have come: nobody asks for the number of an id any more. */
  close(): void {
    this.#numbers.clear();
  }

  /** The place of the entry with this number; -1 where there is none. */
  placeOf(number: number): number {
    return this.#places.at(number) - 1;
  }

  idOf(number: number): string {
    return this.#ids[number] ?? '';
  }
}
