import { setTimeout as sleep } from 'node:timers/promises';
import { CardObject } from '../../tests/driver/card.ts';
import { HOST, type Driver } from '../../tests/driver/driver.ts';
import { marksOf } from '../../tests/driver/marks.ts';
import { eventually } from '../../tests/driver/wait.ts';
import { RESTS } from '../../lib/settings/look.ts';
import { seen, watchCard, type CardSeen } from './probes.ts';

/** Pages opened, and marks hovered in each. */
export const PAGES = 4;
const MARKS = 6;

/** Milliseconds from the end of the rest to the card, one for each hover. */
export interface Hovered {
  /** The first card of a page, whose script is injected for it. */
  readonly first: readonly number[];
  readonly later: readonly number[];
  /** The first card of a page, the background stopped just before. */
  readonly asleep: readonly number[];
}

export async function measureHovering(
  driver: Driver,
  url: string,
  pages: number,
): Promise<Hovered> {
  const first: number[] = [];
  const later: number[] = [];
  const asleep: number[] = [];
  for (let i = 0; i < pages; i++) {
    const [one, ...rest] = await hoverMarks(driver, url, MARKS);
    if (one !== undefined) first.push(one);
    later.push(...rest);
    asleep.push(...(await hoverMarks(driver, url, 1, () => driver.stopBackground())));
  }
  return { first, later, asleep };
}

/** Opens a page and hovers some of its marks, one after another. */
async function hoverMarks(
  driver: Driver,
  url: string,
  count: number,
  before: () => Promise<void> = async () => {},
): Promise<number[]> {
  const page = await driver.newPage();
  await page.setViewport({ width: 1000, height: 2000 });
  await page.evaluateOnNewDocument(watchCard, HOST);
  await page.goto(url);
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.length >= count,
  );
  const card = new CardObject(driver, page);
  const times: number[] = [];
  for (const mark of marks.filter(({ y }) => y < 2000).slice(0, count)) {
    await before();
    await card.hover(mark);
    // Asking the page while it opens the card would cost time of what is measured.
    await sleep(2 * RESTS.usual);
    if (!(await card.opened())) throw new Error(`no card opened over “${mark.text}”`);
    // What watchCard has left.
    const { moved, shown } = (await page.evaluate(seen)) as CardSeen;
    times.push(shown - moved - RESTS.usual);
    await card.escape();
    await card.closed();
    await card.leave();
  }
  await page.close();
  return times;
}
