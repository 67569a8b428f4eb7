import { afterAll, beforeAll, expect, it } from 'vitest';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

/** About 1 MB of text in 2,500 paragraphs, one name in each, another in the last. */
const PARAGRAPHS = 2_500;
const FILLER = 'The committee met again and adjourned without a word to anybody. '.repeat(6);
const body = Array.from(
  { length: PARAGRAPHS },
  (_, i) => `<p>${String(i)} ${FILLER} Then Antony Blinken rang.</p>`,
);

/** A log of 600,000 characters in one element, a name in its first line and another in its last. */
const LINE = '<span>The committee met again and adjourned without a word to anybody.\n</span>';
const lines = Array.from({ length: 300 }, () => LINE.replace('again', 'again '.repeat(320)));

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite({
    '/long': pageWith(`${body.join('\n')}<p id="end">Xi Jinping.</p>`),
    '/log': pageWith(`<pre>Antony Blinken.\n${lines.join('')}Then Xi Jinping.\n</pre>`),
  });
});
afterAll(() => suite.close());

it('reads a page of 1 MB to its end and counts every mention', async () => {
  const page = await suite.open('/long');
  const popup = await PopupObject.over(suite.driver, page.url());
  // A tab in the background gets little time; the real popup opens over its page.
  await page.bringToFront();
  const rows = await eventually(
    () => popup.rows(),
    (list) => list.length === 2,
  );
  expect(rows).toEqual([
    ['Antony Blinken', PARAGRAPHS.toLocaleString('en-GB')],
    ['Xi Jinping', '1'],
  ]);
  await popup.page.close();
  await page.close();
});

it('registers only the marks near the viewport, and those of the end once it comes into view', async () => {
  const page = await suite.open('/long');
  const start = await eventually(
    () => markTexts(page),
    (texts) => texts.length > 3,
  );
  expect(start.length).toBeGreaterThan(3);
  expect(start.length).toBeLessThan(60);
  expect(start).not.toContain('Xi Jinping');
  await page.evaluate(() => {
    document.querySelector('#end')?.scrollIntoView();
  });
  const end = await eventually(
    () => markTexts(page),
    (texts) => texts.at(-1) === 'Xi Jinping' && texts.length < 60,
  );
  expect(end.at(-1)).toBe('Xi Jinping');
  expect(end.length).toBeLessThan(60);
  await page.close();
});

it('reads a text without any paragraph to its end', async () => {
  const page = await suite.open('/log');
  const popup = await PopupObject.over(suite.driver, page.url());
  await page.bringToFront();
  const rows = await eventually(
    () => popup.rows(),
    (list) => list.length === 2,
  );
  expect(rows).toEqual([
    ['Antony Blinken', '1'],
    ['Xi Jinping', '1'],
  ]);
  await popup.page.close();
  await page.close();
});
