import { IntList } from '../../pack/int-list.ts';

/** Numbers that come in threes. */
export class Triples {
  readonly #numbers = new IntList();

  push(a: number, b: number, c: number): void {
    this.#numbers.push(a);
    this.#numbers.push(b);
    this.#numbers.push(c);
  }

  /** Gives its memory back at once; it is empty then. */
  clear(): void {
    this.#numbers.clear();
  }

  forEach(visit: (a: number, b: number, c: number) => void): void {
    const numbers = this.#numbers;
    for (let i = 0; i < numbers.length; i += 3) {
      visit(numbers.at(i), numbers.at(i + 1), numbers.at(i + 2));
    }
  }
}
