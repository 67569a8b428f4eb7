import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/driver/driver.ts';
import { domOf } from '../../tests/driver/marks.ts';
import { PopupObject } from '../../tests/driver/popup.ts';
import { countClipped } from '../../tests/driver/clipped.ts';
import { countMarks } from '../../tests/driver/whole-page.ts';
import { openCards, type CardsSeen } from './cards.ts';
import { namesOf } from './pack-names.ts';
import { spread } from './sample.ts';

/** Cards that are opened on one page, at most. */
const SAMPLE = 12;
/** Milliseconds that the reading of a page may take while the popup's tab lies over it. */
const PATIENCE = 20_000;
const WINDOW = { width: 1000, height: 1600 };

/** What was found on one page. */
export interface Inspection {
  readonly marks: number;
  /** Mentions that the popup counts. */
  readonly listed: number;
  /** Mentions in text that a box of the page cuts off: counted, and marked once they are in view. */
  readonly clipped: number;
  readonly cards: CardsSeen;
  readonly sameDom: boolean;
  /** In words; empty where all is well. */
  readonly problems: readonly string[];
}

interface Browsers {
  readonly driver: Driver;
  readonly bare: Driver;
}

/** Opens a page in both browsers and looks at everything that Backstory says of it. */
export async function inspect({ driver, bare }: Browsers, url: string): Promise<Inspection> {
  const page = await open(driver, url);
  const popup = await PopupObject.over(driver, url);
  await popup.settled(PATIENCE);
  const rows = await popup.rows();
  await popup.page.close();
  await page.bringToFront();
  const listed = rows.reduce((sum, [, count]) => sum + numberIn(count), 0);
  const marks = await countMarks(page);
  const clipped = await countClipped(
    page,
    rows.flatMap(([name]) => namesOf(name)),
  );
  const names = new Set(rows.map(([name]) => name));
  const cards = await openCards(driver, page, spread(marks, SAMPLE), names);
  const dom = await domOf(page);
  await page.close();

  const untouched = await open(bare, url);
  const sameDom = dom === (await domOf(untouched));
  await untouched.close();

  const problems = [...cards.problems];
  if (marks === 0) problems.push('nothing is marked');
  if (marks + clipped !== listed)
    problems.push(
      `the popup counts ${String(listed)}; painted are ${String(marks)}, cut off ${String(clipped)}`,
    );
  if (!sameDom) problems.push('the DOM is not that of a bare browser');
  return { marks, listed, clipped, cards, sameDom, problems };
}

async function open(driver: Driver, url: string): Promise<Page> {
  const page = await driver.newPage();
  await page.setViewport(WINDOW);
  await page.goto(url);
  return page;
}

/** "1,234" is one thousand. */
function numberIn(count: string): number {
  return Number(count.replaceAll(/\D/g, ''));
}
