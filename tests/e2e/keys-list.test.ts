import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OptionsObject } from '../driver/options.ts';
import { eventually } from '../driver/wait.ts';
import { startSuite, type Suite } from './suite.ts';

let suite: Suite;
let options: OptionsObject;

beforeAll(async () => {
  suite = await startSuite();
  options = await OptionsObject.open(suite.driver);
});
afterAll(() => suite.close());

/** What is listed: what a key does, and which it is. */
const listed = () =>
  options.page.evaluate(() =>
    [...document.querySelectorAll('.keys-list > div')].map((row) => [
      row.querySelector('dt')?.textContent,
      row.querySelector('dd')?.textContent,
    ]),
  );

describe('the list of keys', () => {
  it('tells what the browser listens for, what has no key yet, and what works in the page', async () => {
    const rows = await eventually(listed, ({ length }) => length > 3);
    const ours = rows.filter(([does]) => does !== 'Open the side panel');
    expect(ours).toEqual([
      ['Go to the next mention', 'Alt+Shift+J'],
      ['Go to the previous mention', 'Alt+Shift+K'],
      ['Open the card of the mention', 'Alt+Shift+G'],
      ['Turn Backstory off or on for this site', 'Alt+Shift+Q'],
      ['Tell how many names the page mentions', 'no key yet'],
      ['Open its card', 'Enter'],
      ['Close the card, then put out the light', 'Esc'],
    ]);
  });

  it('leads to where the browser has them changed', async () => {
    // Of a page of the browser an extension is told no address.
    const open = () => options.page.evaluate(async () => (await chrome.tabs.query({})).length);
    const before = await open();
    await options.press('Change the keys');
    expect(await eventually(open, (now) => now > before)).toBe(before + 1);
    expect(await options.text()).not.toContain('did not open');
  });
});
