import { CardObject } from '../tests/driver/card.ts';
import type { Driver } from '../tests/driver/driver.ts';
import { marksOf } from '../tests/driver/marks.ts';
import { eventually } from '../tests/driver/wait.ts';
import { take, takeWhole } from './photograph.ts';

const WIDTHS = { wide: 1000, narrow: 320 };
/** The name in the sample whose card is shown. */
const HOVER = 'Qin Gang';

/** Pictures of the page that greets who has installed Backstory, and of a card on it. */
export async function photographWelcome(driver: Driver, prefix: string): Promise<string[]> {
  const page = await driver.openOwn('welcome.html');
  await page.bringToFront();
  const files: string[] = [];
  for (const [size, width] of Object.entries(WIDTHS)) {
    await page.setViewport({ width, height: 900 });
    await eventually(
      () => marksOf(page),
      (marks) => marks.some(({ text }) => text === HOVER),
    );
    files.push(await takeWhole(page, `${prefix}${size}-welcome`));
  }
  await page.evaluate(() => document.querySelector('.welcome-sample')?.scrollIntoView());
  const isInView = ({ text, y }: { text: string; y: number }) => text === HOVER && y > 0 && y < 900;
  const marks = await eventually(
    () => marksOf(page),
    (found) => found.some(isInView),
  );
  const mark = marks.find(isInView);
  if (!mark) throw new Error(`“${HOVER}” is not marked on the welcome page`);
  const card = new CardObject(driver, page);
  await card.hover(mark);
  await card.opened();
  files.push(await take(page, `${prefix}narrow-welcome-card`));
  await page.close();
  return files;
}
