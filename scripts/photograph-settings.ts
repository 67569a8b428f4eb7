import { setTimeout as sleep } from 'node:timers/promises';
import { CardObject } from '../tests/driver/card.ts';
import type { Driver } from '../tests/driver/driver.ts';
import { marksOf } from '../tests/driver/marks.ts';
import { OptionsObject } from '../tests/driver/options.ts';
import { PopupObject } from '../tests/driver/popup.ts';
import { eventually } from '../tests/driver/wait.ts';
import { openArticle, take } from './photograph.ts';

/** Pictures of the popup over an article whose site is switched off; it is on again afterwards. */
export async function photographOff(
  driver: Driver,
  article: string,
  prefix: string,
): Promise<string[]> {
  const page = await openArticle(driver, article);
  const popup = await PopupObject.over(driver, article);
  await popup.page.setViewport({ width: 380, height: 600 });
  const shows = (words: string, wanted: boolean) =>
    eventually(
      () => popup.text(),
      (text) => text.includes(words) === wanted,
    );
  await popup.press('On this site');
  await shows('Off for this site', true);
  const file = await take(popup.page, `${prefix}popup-off`);
  await popup.press('On this site');
  await shows('Off for this site', false);
  await popup.page.close();
  await page.close();
  return [file];
}

/** Pictures of the settings, before and after a name was refused; it stays refused. */
export async function photographSettings(
  driver: Driver,
  article: string,
  prefix: string,
  refused: string,
): Promise<string[]> {
  const options = await OptionsObject.open(driver);
  await options.page.setViewport({ width: 1000, height: 600 });
  const files = [await take(options.page, `${prefix}settings-empty`)];
  const page = await openArticle(driver, article);
  await page.bringToFront();
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.some(({ text }) => text === refused),
  );
  const mark = marks.find(({ text }) => text === refused);
  if (!mark) throw new Error(`“${refused}” was not marked in ${article}`);
  const card = new CardObject(driver, page);
  await card.hover(mark);
  await card.opened();
  await card.press('Not this one');
  // A press on a choice counts once it has been there for a moment.
  await sleep(600);
  await card.press('On this site');
  await eventually(
    () => options.listed(),
    (groups) => groups.length === 1,
  );
  files.push(await take(options.page, `${prefix}settings`));
  await options.page.close();
  await page.close();
  return files;
}
