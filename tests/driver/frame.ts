import type { Frame, Page } from 'puppeteer-core';
import { CardObject, type SeenCard } from './card.ts';
import type { Driver } from './driver.ts';
import { marksOf, type SeenMark } from './marks.ts';
import { eventually } from './wait.ts';

/** A frame in a page, by the `name` of its element; a pointer moves in the page around it. */
export class FrameObject {
  readonly frame: Frame;
  readonly #driver: Driver;
  readonly #page: Page;

  private constructor(driver: Driver, page: Page, frame: Frame) {
    this.#driver = driver;
    this.#page = page;
    this.frame = frame;
  }

  static async named(driver: Driver, page: Page, name: string): Promise<FrameObject> {
    const frame = await eventually(
      async () => {
        for (const one of page.frames()) {
          const element = await one.frameElement();
          if ((await element?.evaluate(({ name: called }) => called)) === name) return one;
        }
        return null;
      },
      (found) => found !== null,
    );
    if (!frame) throw new Error(`there is no frame “${name}”`);
    return new FrameObject(driver, page, frame);
  }

  /** Where its window begins in that of the page, CSS px. */
  async origin(): Promise<{ x: number; y: number }> {
    const element = await this.frame.frameElement();
    const at = await element?.evaluate((frame) => {
      const { left, top } = frame.getBoundingClientRect();
      return { x: left + frame.clientLeft, y: top + frame.clientTop };
    });
    if (!at) throw new Error('the frame has gone');
    const around = this.frame.parentFrame();
    if (!around?.parentFrame()) return at;
    const { x, y } = await new FrameObject(this.#driver, this.#page, around).origin();
    return { x: at.x + x, y: at.y + y };
  }

  /** The marks in it, once `good` accepts them. */
  marks(good: (marks: readonly SeenMark[]) => boolean): Promise<SeenMark[]> {
    return eventually(() => marksOf(this.frame), good, 6_000);
  }

  /** Rests the pointer on a mark, and gives the card in the frame's own coordinates. */
  async hover(text: string): Promise<SeenCard | null> {
    const marks = await this.marks((all) => all.some((mark) => mark.text === text));
    const mark = marks.find((one) => one.text === text);
    if (!mark) throw new Error(`“${text}” is not marked`);
    const { x, y } = await this.origin();
    await new CardObject(this.#driver, this.#page).hover({ x: x + mark.x, y: y + mark.y });
    return eventually(
      () => this.card.read(),
      (card) => card !== null && card.name !== '',
    );
  }

  get card(): CardObject {
    return new CardObject(this.#driver, this.frame);
  }
}
