import type { Page } from 'puppeteer-core';
import { CardObject } from '../driver/card.ts';
import type { Driver, LaunchOptions } from '../driver/driver.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { EVERY, setLook } from '../driver/look.ts';
import { marksOf, type SeenMark } from '../driver/marks.ts';
import { serveSite, type Site } from '../driver/site.ts';
import { eventually } from '../driver/wait.ts';

/** A browser with the extension, and a site with our sample article, our pages, and made-up ones. */
export interface Suite {
  readonly driver: Driver;
  readonly site: Site;
  /** Opens a page of the site. */
  open(path: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

export const SAMPLE = '/assets/sample/article.html';

export async function startSuite(
  pages: Readonly<Record<string, string>> = {},
  options: LaunchOptions = {},
): Promise<Suite> {
  const site = await serveSite('.', pages);
  const driver = await launch(drivenBrowser(), options);
  if (options.bare !== true) await setLook(driver, EVERY);
  return {
    driver,
    site,
    async open(path, size = { width: 1000, height: 800 }) {
      const page = await driver.newPage();
      await page.setViewport(size);
      await page.goto(`${site.origin}${path}`);
      return page;
    },
    async close() {
      await driver.close();
      await site.close();
    },
  };
}

/** The first mark with this text, once it is painted. */
export async function markOf(page: Page, text: string): Promise<SeenMark> {
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.some((mark) => mark.text === text),
  );
  const mark = marks.find((candidate) => candidate.text === text);
  if (!mark)
    throw new Error(`“${text}” is not marked; marked are: ${marks.map((m) => m.text).join(', ')}`);
  return mark;
}

/** A page of one paragraph. */
export function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}

/** Opens the card over a mark and gives its object. */
export async function openCard(suite: Suite, page: Page, text: string): Promise<CardObject> {
  const card = new CardObject(suite.driver, page);
  await card.hover(await markOf(page, text));
  if (!(await card.opened())) throw new Error(`no card opened over “${text}”`);
  return card;
}
