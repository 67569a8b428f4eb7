import { IntList } from '../../pack/int-list.ts';
import { TextTable } from '../text-table.ts';

/** Ids of one list, numbered as they are met: where one is named before the entry itself comes. */
export class IdTable {
  readonly #ids = new TextTable();
  /** By number: the place in the list and 1, or 0 where the entry has not come. */
  readonly #places = new IntList();
  /** By place: the number. */
  readonly #numbers = new IntList();

  numberOf(id: string): number {
    const number = this.#ids.numberOf(id);
    if (number === this.#places.length) this.#places.push(0);
    return number;
  }

  /** The entry of this id is at the next place; false where there was one before. */
  define(id: string): boolean {
    const number = this.numberOf(id);
    this.#numbers.push(number);
    if (this.#places.at(number) > 0) return false;
    this.#places.set(number, this.#numbers.length);
    return true;
  }

  /** All entries have come: nobody asks for the number of an id any more. */
  close(): void {
    this.#ids.close();
  }

  /** The place of the entry with this number; -1 where there is none. */
  placeOf(number: number): number {
    return this.#places.at(number) - 1;
  }

  idOf(number: number): string {
    return this.#ids.textOf(number);
  }

  /** The id of the entry at a place. */
  idAt(place: number): string {
    return this.#ids.textOf(this.#numbers.at(place));
  }
}
