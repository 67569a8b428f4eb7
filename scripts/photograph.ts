import { mkdir } from 'node:fs/promises';
import { CardObject } from '../tests/driver/card.ts';
import type { Driver } from '../tests/driver/driver.ts';
import { marksOf } from '../tests/driver/marks.ts';
import { PopupObject } from '../tests/driver/popup.ts';
import { eventually } from '../tests/driver/wait.ts';

/** Where pictures go; not part of the repository. */
export const PICTURES = '.pictures';

/** What was seen of an article, and the pictures taken of it. */
export interface Seen {
  readonly marks: number;
  readonly entities: readonly (readonly [name: string, count: string])[];
  readonly hovered: string;
  /** The words of the card. */
  readonly card: string;
  readonly files: readonly string[];
}

interface Options {
  /** Before the names of the pictures. */
  readonly prefix?: string;
  /** Width of the window, CSS px. */
  readonly width?: number;
  /** The marked text to hover. */
  readonly hover?: string;
}

/** Opens an article, hovers a name, opens the popup, and takes pictures of all three. */
export async function photograph(
  driver: Driver,
  article: string,
  { prefix = '', width = 1000, hover = 'Antony Blinken' }: Options = {},
): Promise<Seen> {
  await mkdir(PICTURES, { recursive: true });
  const file = (what: string) => `${PICTURES}/${prefix}${what}.png` as const;
  const page = await driver.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(article);
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.some(({ text }) => text === hover),
  );
  await page.screenshot({ path: file('article') });

  const mark = marks.find(({ text }) => text === hover);
  if (!mark) throw new Error(`“${hover}” was not marked in ${article}`);
  const card = new CardObject(driver, page);
  await card.hover(mark);
  const opened = await card.opened();
  await new Promise((done) => setTimeout(done, 200));
  await page.screenshot({ path: file('card') });

  const popup = await PopupObject.over(driver, article);
  await popup.page.setViewport({ width: 380, height: 600 });
  const entities = await popup.rows();
  await popup.page.screenshot({ path: file('popup') });
  await popup.page.close();
  await page.close();
  return {
    marks: entities.reduce((sum, [, count]) => sum + Number(count), 0),
    entities,
    hovered: hover,
    card: opened?.text ?? '',
    files: ['article', 'card', 'popup'].map(file),
  };
}
