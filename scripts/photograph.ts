import { mkdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { CardObject } from '../tests/driver/card.ts';
import type { Driver } from '../tests/driver/driver.ts';
import { marksOf } from '../tests/driver/marks.ts';
import { PopupObject } from '../tests/driver/popup.ts';
import { eventually } from '../tests/driver/wait.ts';

/** Where pictures go; not part of the repository. */
const PICTURES = '.pictures';

/** What was seen of an article, and the pictures taken of it. */
export interface Seen {
  readonly hovered: string;
  /** The words of the card. */
  readonly card: string;
  readonly files: readonly string[];
}

interface Options {
  /** Before the names of the pictures. */
  readonly prefix: string;
  /** Width of the window, CSS px. */
  readonly width?: number;
  /** Whether the card is asked its two questions, too. */
  readonly asking?: boolean;
}

/** The marked text to hover: it has to be in view. */
const HOVERED = 'Antony Blinken';

/** Opens an article, hovers a name, and takes pictures before and after. */
export async function photographArticle(
  driver: Driver,
  article: string,
  { prefix, width = 1000, asking = false }: Options,
): Promise<Seen> {
  const page = await openArticle(driver, article, width);
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.some(({ text }) => text === HOVERED),
  );
  const files = [await take(page, `${prefix}article`)];

  const mark = marks.find(({ text }) => text === HOVERED);
  if (!mark) throw new Error(`“${HOVERED}” was not marked in ${article}`);
  const card = new CardObject(driver, page);
  await card.hover(mark);
  const opened = await card.opened();
  files.push(await take(page, `${prefix}card`));
  if (asking) {
    await card.press('Why is this marked');
    files.push(await take(page, `${prefix}card-why`));
    await card.press('Not this one');
    files.push(await take(page, `${prefix}card-not-this-one`));
  }
  await page.close();
  return { hovered: HOVERED, card: opened?.text ?? '', files };
}

/** What the popup lists over an article, and a picture of that. */
export async function photographPopup(
  driver: Driver,
  article: string,
  prefix: string,
): Promise<{ entities: [name: string, count: string][]; files: string[] }> {
  const page = await openArticle(driver, article);
  const popup = await PopupObject.over(driver, article);
  await popup.page.setViewport({ width: 380, height: 600 });
  const entities = await popup.rows();
  const files = [await take(popup.page, `${prefix}popup`)];
  await popup.page.close();
  await page.close();
  return { entities, files };
}

export async function openArticle(driver: Driver, article: string, width = 1000): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport({ width, height: 900 });
  await page.goto(article);
  return page;
}

/** Takes a picture of the window once what has just changed has come to rest. */
export function take(page: Page, name: string): Promise<string> {
  return takePart(page, name, false);
}

/** The same of the whole page, with what one would have to scroll to. */
export function takeWhole(page: Page, name: string): Promise<string> {
  return takePart(page, name, true);
}

async function takePart(page: Page, name: string, fullPage: boolean): Promise<string> {
  await mkdir(PICTURES, { recursive: true });
  const file = `${PICTURES}/${name}.png` as const;
  await page.bringToFront();
  await new Promise((done) => setTimeout(done, 300));
  await page.screenshot({ path: file, fullPage });
  return file;
}
