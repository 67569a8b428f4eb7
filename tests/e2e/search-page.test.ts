import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EditorObject } from '../driver/editor.ts';
import { SearchObject } from '../driver/search.ts';
import { eventually } from '../driver/wait.ts';
import { pageWith, startSuite, type Suite, markOf } from './suite.ts';

let suite: Suite;
let search: SearchObject;

beforeAll(async () => {
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken came.</p>') });
  const page = await suite.open('/');
  // By now the bundled pack is installed.
  await markOf(page, 'Antony Blinken');
  await page.close();
});
afterAll(() => suite.close());
beforeEach(async () => {
  search = await SearchObject.open(suite.driver);
});
afterEach(() => search.page.close());

const PACK = 'from Blinken in China, June 2023';

describe('the search over all packs', () => {
  it('finds an entity by the beginning of any of its names, while one writes', async () => {
    await search.write('ant blin');
    const [first] = await search.results((found) => found[0]?.[0] === 'Antony Blinken');
    expect(first?.[0]).toBe('Antony Blinken');
    expect(first?.[1]).toMatch(/^Person\u00a0· .*from Blinken in China, June 2023$/);
    await search.write('Блинкен');
    const found = await search.results(([one]) => one?.[1].includes('also called') === true);
    expect(found[0]?.[0]).toBe('Antony Blinken');
    expect(found[0]?.[1]).toContain('also called');
    expect(found[0]?.[1]).toContain(PACK);
  });

  it('finds a quote by words that stand in it, after the names', async () => {
    await search.write('taiwan');
    const found = await search.results((list) => list.some(([words]) => words.startsWith('“')));
    const isQuote = found.map(([words]) => words.startsWith('“'));
    expect(isQuote).toContain(true);
    expect(isQuote).toEqual(isQuote.toSorted((a, b) => Number(a) - Number(b)));
  });

  it('says so where nothing is found, and nothing where nothing is asked', async () => {
    expect(await search.said(() => true)).toBe('');
    await search.write('zzyzx');
    expect(await search.said((words) => words !== '')).toBe(
      'Nothing in your packs has a name or words that begin like this.',
    );
  });

  it('leaves the arrow keys to an input method that is at work', async () => {
    await search.write('china');
    await search.results((found) => found.length > 1);
    const isTaken = (isComposing: boolean) =>
      search.page.$eval(
        '#search-field',
        (field, composing) => {
          const init = {
            key: 'ArrowDown',
            isComposing: composing,
            bubbles: true,
            cancelable: true,
          };
          return !field.dispatchEvent(new KeyboardEvent('keydown', init));
        },
        isComposing,
      );
    expect(await isTaken(true)).toBe(false);
    expect(await search.focused()).toBe('china');
    expect(await isTaken(false)).toBe(true);
  });

  it('is used with the keyboard alone; who comes back from an entry goes on where they left', async () => {
    const { keyboard } = search.page;
    await search.write('china');
    const [first, second] = await search.results((found) => found.length > 1);
    await keyboard.press('ArrowDown');
    expect(await search.focused()).toBe(first?.[0]);
    await keyboard.press('ArrowDown');
    expect(await search.focused()).toBe(second?.[0]);
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    expect(await search.focused()).toBe('china');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const editor = await EditorObject.in(search.page);
    expect(await editor.heading()).toContain(first?.[0]);
    await search.page.evaluate(() => history.back());
    // The heading of the editor has the same words.
    const focusedHit = () =>
      search.page.evaluate(
        () => document.activeElement?.closest('.found-item a')?.textContent ?? '',
      );
    expect(await eventually(focusedHit, (name) => name === first?.[0])).toBe(first?.[0]);
    await keyboard.press('Escape');
    expect(await search.focused()).toBe('china');
  });
});
