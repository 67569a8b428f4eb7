import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Driver } from '../driver/driver.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { eventually } from '../driver/wait.ts';
import { WhereObject } from '../driver/where.ts';

let driver: Driver;
let where: WhereObject;

beforeAll(async () => {
  driver = await launch(drivenBrowser());
});
afterAll(() => driver.close());
beforeEach(async () => {
  where = await WhereObject.open(driver);
  await where.choose('chosen');
  await where.page.locator('#sites-field').wait();
});
afterEach(async () => {
  await where.page.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    await browser.storage.local.clear();
  });
  await where.page.close();
});

const has = (count: number) => where.rows((rows) => rows.length === count);

it('an address is read as its site, several at once, and what is none is said and stays to be corrected', async () => {
  await where.add(
    'https://www.example.org/a?b, nonsense PAPER.example. localhost:3000 *.news.example file:///x',
  );
  expect(await has(4)).toEqual(['example.org', 'localhost', 'news.example', 'paper.example']);
  const told = await where.told('nonsense');
  expect(told).toContain('Added: example.org, paper.example, localhost, news.example');
  expect(told).toContain(
    'Not a name such as example.org, nor an address that begins with http: nonsense, file:///x',
  );
  expect(await where.typed()).toBe('nonsense file:///x');
});

it('what is pasted one a line is several sites', async () => {
  await where.page.bringToFront();
  await where.page.locator('#sites-field').click();
  // A text of several lines, from the clipboard that the keys know.
  await where.page.evaluate(() => {
    const text = document.createElement('textarea');
    text.value = 'a.example\nb.example\r\nc.example';
    document.body.append(text);
    text.select();
    document.execCommand('copy');
    text.remove();
  });
  await where.page.locator('#sites-field').click();
  await where.page.keyboard.down('Control');
  await where.page.keyboard.press('v');
  await where.page.keyboard.up('Control');
  await where.page.keyboard.press('Enter');
  expect(await has(3)).toEqual(['a.example', 'b.example', 'c.example']);
});

it('a site is stored as browsers ask for it, and shown as its owner writes it beside that', async () => {
  await where.add('münchen.example');
  expect(await has(1)).toEqual(['münchen.example xn--mnchen-3ya.example']);
  const stored = await where.page.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    return browser.storage.local.get(null);
  });
  expect(stored).toMatchObject({ where: 'chosen', 'on:xn--mnchen-3ya.example': true });
});

it('what is in the list is not added again, nor what belongs to it', async () => {
  await where.add('paper.example');
  await has(1);
  await where.add('https://news.paper.example/ paper.example');
  expect(await where.told('In the list')).toContain(
    'In the list already, itself or the site it belongs to: news.paper.example, paper.example',
  );
  expect(await has(1)).toEqual(['paper.example']);
  expect(await where.typed()).toBe('');
});

it('more than there is room for are not added, and stay in the field', async () => {
  const sites = Array.from({ length: 1_001 }, (_, i) => `${String(i)}.example`).join(' ');
  await where.page.locator('#sites-field').fill(sites);
  await where.page.keyboard.press('Enter');
  expect(await where.told('Nothing was added')).toContain(
    'a list has room for 1,000 sites, and with these it would have 1,001',
  );
  expect(await has(0)).toEqual([]);
  expect(await where.typed()).toBe(sites);
});

it('what could not be stored is in the field again', async () => {
  await where.page.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    Object.assign(browser.runtime, {
      sendMessage: () => Promise.reject(new Error('nobody is there')),
    });
  });
  await where.add('a.example b.example');
  expect(await where.told('not answer')).toContain('Backstory does not answer.');
  expect(await where.typed()).toBe('a.example b.example');
});

it('sites are removed with the keyboard, one after another, and the last leads back to the field', async () => {
  await where.add('a.example b.example c.example');
  await has(3);
  const focused = () =>
    eventually(
      () =>
        where.page.evaluate(
          () => document.activeElement?.textContent || document.activeElement?.id,
        ),
      () => true,
    );
  await where.page.focus('.sites li:nth-child(2) button');
  await where.page.keyboard.press('Enter');
  expect(await has(2)).toEqual(['a.example', 'c.example']);
  expect(await where.told('Removed')).toContain('Removed: b.example');
  expect(await focused()).toBe('Remove: c.example');
  await where.page.keyboard.press('Enter');
  await has(1);
  expect(await focused()).toBe('Remove: a.example');
  await where.page.keyboard.press('Enter');
  expect(await has(0)).toEqual([]);
  expect(await focused()).toBe('sites-field');
  expect(await where.says('You have not')).toContain('You have not chosen any');
});

it('each choice has a list of its own, and asking has none; a choice and its list are there after a reload', async () => {
  await where.add('a.example');
  await has(1);
  await where.choose('all');
  expect(await where.says('None is off')).toContain('None is off');
  await where.add('b.example');
  expect(await has(1)).toEqual(['b.example']);
  await where.choose('click');
  const isThere = () => where.page.$('#sites-field').then((field) => field !== null);
  expect(await eventually(isThere, (isField) => !isField)).toBe(false);
  await where.choose('chosen');
  await where.page.locator('#sites-field').wait();
  await where.page.close();
  where = await WhereObject.open(driver);
  expect(await has(1)).toEqual(['a.example']);
  const isChosen = () =>
    where.page.$eval('#where-chosen', (radio) => (radio as HTMLInputElement).checked);
  expect(await eventually(isChosen, Boolean)).toBe(true);
});
