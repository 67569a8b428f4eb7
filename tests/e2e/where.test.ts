import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FrameObject } from '../driver/frame.ts';
import { MenuObject } from '../driver/menus.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { WhereObject } from '../driver/where.ts';
import { marksBecome, marksStay } from './refusing.ts';
import { pageWith, startSuite, type Suite } from './suite.ts';

const MARKS = ['Antony Blinken'];
const STORY = pageWith('<p id="p">Antony Blinken came.</p>');

let suite: Suite;
let where: WhereObject;
let open: Page[] = [];

beforeAll(async () => {
  const pages: Record<string, string> = { '/': STORY, '/two': STORY };
  suite = await startSuite(pages);
  const frame = `<iframe name="post" src="${at('post.localhost')}" width="600" height="400"></iframe>`;
  pages['/around'] = pageWith(`<p>Antony Blinken came.</p>${frame}`);
});
afterAll(() => suite.close());
beforeEach(async () => {
  where = await WhereObject.open(suite.driver);
});
afterEach(async () => {
  await where.page.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const stored = await browser.storage.local.get(null);
    const ours = Object.keys(stored).filter((key) => /^(?:where$|off|on:)/.test(key));
    await browser.storage.local.remove(ours);
  });
  await Promise.all([where.page, ...open].map((page) => page.close()));
  open = [];
});

/** Browsers know that all names under `localhost` are this machine. */
function at(host: string, path = '/'): string {
  return `http://${host}:${new URL(suite.site.origin).port}${path}`;
}

async function visit(url: string): Promise<Page> {
  const page = await suite.driver.newPage();
  open.push(page);
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(url);
  return page;
}

async function popupOver(page: Page): Promise<PopupObject> {
  const popup = await PopupObject.over(suite.driver, page.url());
  open.push(popup.page);
  return popup;
}

function says(popup: PopupObject, words: string): Promise<string> {
  return eventually(
    () => popup.text(),
    (text) => text.includes(words),
  );
}

/** Nothing is marked, and nothing will be: what is asked for has been answered by then. */
async function staysDark(page: Page): Promise<void> {
  expect(await marksStay(page)).toEqual([]);
}

describe('on all sites but those that are off', () => {
  it('a site that is added to the list goes dark at once, with what is under it, and comes back', async () => {
    const paper = await visit(at('paper.localhost'));
    const news = await visit(at('news.paper.localhost'));
    const other = await visit(at('newspaper.localhost'));
    for (const page of open) expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    await where.add('paper.localhost');
    expect(await where.rows((rows) => rows.length > 0)).toEqual(['paper.localhost']);
    for (const page of [paper, news]) expect(await marksBecome(page, [])).toEqual([]);
    expect(await marksBecome(other, MARKS)).toEqual(MARKS);
    await staysDark(await visit(at('a.news.paper.localhost')));
    await where.remove('paper.localhost');
    for (const page of [paper, news]) expect(await marksBecome(page, MARKS)).toEqual(MARKS);
  });

  it('the popup says which site over this one is off, and its switch turns that on', async () => {
    await where.add('paper.localhost');
    await where.rows((rows) => rows.length > 0);
    const news = await visit(at('news.paper.localhost'));
    const popup = await popupOver(news);
    expect(await says(popup, 'Off for paper.localhost')).toContain('On paper.localhost');
    await popup.press('On paper.localhost');
    expect(await says(popup, 'Antony Blinken')).toContain('On this site');
    expect(await where.rows((rows) => rows.length === 0)).toEqual([]);
    expect(await marksBecome(news, MARKS)).toEqual(MARKS);
  });
});

describe('only on chosen sites', () => {
  it('open pages go dark, and those of a site that is added are marked, with what is under it', async () => {
    const paper = await visit(at('paper.localhost'));
    const news = await visit(at('news.paper.localhost'));
    const other = await visit(at('newspaper.localhost'));
    expect(await marksBecome(other, MARKS)).toEqual(MARKS);
    await where.choose('chosen');
    expect(await where.says('You have not')).toContain('You have not chosen any');
    for (const page of [paper, news, other]) expect(await marksBecome(page, [])).toEqual([]);
    await where.add('paper.localhost');
    for (const page of [paper, news]) expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    await staysDark(other);
    await where.choose('all');
    expect(await marksBecome(other, MARKS)).toEqual(MARKS);
  });

  it('the popup chooses a site, and takes it back', async () => {
    await where.choose('chosen');
    const page = await visit(at('paper.localhost'));
    await staysDark(page);
    const popup = await popupOver(page);
    expect(await popup.text()).toContain('Only on the sites you chose');
    await popup.press('On this site');
    expect(await says(popup, 'Antony Blinken')).not.toContain('Only on the sites you chose');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    expect(await where.rows((rows) => rows.length > 0)).toEqual(['paper.localhost']);
    const news = await visit(at('news.paper.localhost'));
    expect(await marksBecome(news, MARKS)).toEqual(MARKS);
    const over = await popupOver(news);
    await over.press('On paper.localhost');
    expect(await says(over, 'Only on the sites you chose')).toContain('On this site');
    expect(await marksBecome(page, [])).toEqual([]);
  });

  it('a page of another site can be read by itself, and is not chosen by that', async () => {
    await where.choose('chosen');
    const page = await visit(at('paper.localhost'));
    const popup = await popupOver(page);
    await popup.press('Read this page');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    expect(await where.rows(() => true)).toEqual([]);
    await staysDark(await visit(at('paper.localhost', '/two')));
  });

  it('what is embedded in a page of a chosen site is read, too', async () => {
    await where.choose('chosen');
    await where.add('paper.localhost');
    await where.rows((rows) => rows.length > 0);
    const page = await visit(at('paper.localhost', '/around'));
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    const post = await FrameObject.named(suite.driver, page, 'post');
    expect((await post.marks(({ length }) => length > 0)).map(({ text }) => text)).toEqual(MARKS);
  });
});

describe('only when it is asked', () => {
  it('a page is read when the popup asks for it, until it is loaded again; no other is', async () => {
    const page = await visit(at('paper.localhost', '/around'));
    const same = await visit(at('paper.localhost'));
    expect(await marksBecome(same, MARKS)).toEqual(MARKS);
    await where.choose('click');
    expect(await marksBecome(page, [])).toEqual([]);
    const popup = await popupOver(page);
    expect(await says(popup, 'Only when you ask')).not.toContain('On this site');
    await popup.press('Read this page');
    expect(await says(popup, 'Antony Blinken')).toContain('Pause on this page');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    const post = await FrameObject.named(suite.driver, page, 'post');
    expect((await post.marks(({ length }) => length > 0)).map(({ text }) => text)).toEqual(MARKS);
    await staysDark(same);
    // Whoever answers then has to know it as well.
    await suite.driver.stopBackground();
    await where.choose('chosen');
    await where.choose('click');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    await page.reload();
    await staysDark(page);
  });

  it('who goes on to another page, and comes back, asks again', async () => {
    await where.choose('click');
    const page = await visit(at('paper.localhost'));
    const popup = await popupOver(page);
    await popup.press('Read this page');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    await page.goto(at('paper.localhost', '/two'));
    await staysDark(page);
    // Firefox tells puppeteer nothing of a page that it has kept, which would wait for it.
    await page.evaluate(() => history.back());
    const back = await eventually(
      () => page.evaluate(() => location.pathname).catch(() => ''),
      (path) => path === '/',
    );
    expect(back).toBe('/');
    await staysDark(page);
  });

  it('a page that is paused goes on, as others do', async () => {
    await where.choose('click');
    const page = await visit(at('paper.localhost'));
    const popup = await popupOver(page);
    await popup.press('Read this page');
    await says(popup, 'Pause on this page');
    await popup.press('Pause on this page');
    await says(popup, 'Paused on this page');
    expect(await marksBecome(page, [])).toEqual([]);
    await popup.press('Go on here');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
  });

  it('the line of the menu has the page read, and not any more', async () => {
    await where.choose('click');
    const page = await visit(at('paper.localhost'));
    const menu = new MenuObject(suite.driver, page);
    await menu.choose('site', '#p');
    expect(await marksBecome(page, MARKS)).toEqual(MARKS);
    await menu.choose('site', '#p');
    expect(await marksBecome(page, [])).toEqual([]);
  });

  it('is not offered where no page can be read', async () => {
    await where.choose('click');
    const blank = await suite.driver.newPage();
    open.push(blank);
    const popup = await PopupObject.over(suite.driver, null);
    open.push(popup.page);
    expect(await popup.text()).toContain('This page belongs to the browser');
  });
});
