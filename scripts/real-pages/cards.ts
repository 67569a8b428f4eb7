import type { Page } from 'puppeteer-core';
import { CardObject } from '../../tests/driver/card.ts';
import type { Driver } from '../../tests/driver/driver.ts';
import { showMark, type PlacedMark } from '../../tests/driver/whole-page.ts';
import { isNameOf } from './pack-names.ts';

/** What opening cards over a sample of marks has shown. */
export interface CardsSeen {
  readonly tried: number;
  readonly covered: number;
  readonly problems: readonly string[];
}

/** Opens the cards of the marks with these numbers. `listed`: the names that the popup shows. */
export async function openCards(
  driver: Driver,
  page: Page,
  numbers: readonly number[],
  listed: ReadonlySet<string>,
): Promise<CardsSeen> {
  const card = new CardObject(driver, page);
  const problems: string[] = [];
  let tried = 0;
  let covered = 0;
  for (const number of numbers) {
    const mark = await showMark(page, number);
    if (mark?.covered === true) {
      covered++;
      continue;
    }
    tried++;
    const problem = mark ? await problemOf(card, mark, listed) : 'is gone';
    if (problem !== null) problems.push(`mark ${String(number)} “${mark?.text ?? ''}” ${problem}`);
  }
  return { tried, covered, problems };
}

async function problemOf(
  card: CardObject,
  mark: PlacedMark,
  listed: ReadonlySet<string>,
): Promise<string | null> {
  await card.hover(mark);
  const name = (await card.opened(4_000))?.name;
  if (name === undefined) return 'opens no card';
  await card.escape();
  if (!(await card.closed())) return 'opens a card that does not close on Escape';
  if (!listed.has(name)) return `opens a card of ${name}, which the popup does not list`;
  if (!isNameOf(name, mark.text)) return `opens a card of ${name}, whose name that is not`;
  return null;
}
