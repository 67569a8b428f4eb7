import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../driver/wait.ts';
import { openCard, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite({
    '/qin': pageWith('<p>Qin Gang met the visitor.</p><p>The day after, Qin went home.</p>'),
  });
});
afterAll(() => suite.close());

it.each([
  ['Qin Gang', 'is one of the names in the pack'],
  ['Qin', 'counts here because this page also names Qin Gang in full.'],
])('the card over “%s” tells on request why it is marked', async (text, reason) => {
  const page = await suite.open('/qin');
  const card = await openCard(suite, page, text);
  expect((await card.read())?.text).not.toContain(reason);
  await card.in((root) => {
    root.querySelector<HTMLElement>('.card-question[aria-expanded]')?.click();
  });
  const opened = await eventually(
    () => card.read(),
    (seen) => seen?.text.includes(reason) === true,
  );
  expect(opened?.text).toContain(reason);
  await page.close();
});
