import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { INSECURE_HOST } from '../driver/driver.ts';
import { KeysObject } from '../driver/keys.ts';
import { serveSite, type Site } from '../driver/site.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

/** Writes down all that it can learn of what is copied: before us, on the way, and afterwards. */
const SPY = `<script>
  window.seen = [];
  const look = (event) => {
    const { clipboardData } = event;
    const note = () => seen.push(event.type, clipboardData?.getData('text/plain') ?? '', String(getSelection()));
    note();
    setTimeout(note);
  };
  for (const type of ['beforecopy', 'copy', 'cut', 'selectionchange', 'clipboardchange']) {
    for (const at of [window, document]) {
      at.addEventListener(type, look, true);
      at.addEventListener(type, look);
    }
  }
</script>`;
const STORY = `${SPY}<p id="chosen">Some words of the page.</p><p>Then came Antony Blinken.</p>`;
/** What is quoted of him first where nothing else is said. */
const WORDS = /“[^”]{10,}”/;

let suite: Suite;
let strict: Site;
let page: Page;

beforeAll(async () => {
  const pages = {
    '/': pageWith(STORY),
    '/first': pageWith(
      `<script>addEventListener('copy', (event) => {
        event.clipboardData.setData('text/html', '<b>mine</b>');
        event.preventDefault();
      }, true);</script>${STORY}`,
    ),
    '/jealous': pageWith(
      `<script>addEventListener('copy', (event) => event.stopImmediatePropagation(), true);</script>${STORY}`,
    ),
  };
  suite = await startSuite(pages);
  strict = await serveSite('.', pages, { 'permissions-policy': 'clipboard-write=()' });
});
afterAll(async () => {
  await suite.close();
  await strict.close();
});
afterEach(() => page.close());

async function openAt(url: string): Promise<CardObject> {
  page = await suite.driver.newPage();
  await page.setViewport({ width: 1000, height: 900 });
  await page.goto(url);
  return openCard(suite, page, 'Antony Blinken');
}

/** The same page without https. */
function insecure(path: string): string {
  return `http://${INSECURE_HOST}:${new URL(suite.site.origin).port}${path}`;
}

const said = (card: CardObject) =>
  eventually(
    () => card.in((root) => root.querySelector('.quote-copied span')?.textContent ?? ''),
    (text) => text !== null && text !== '',
  );

/** The first quote on the card, as it is read there. */
const firstQuote = (card: CardObject) =>
  card.in((root) => ({
    words: root.querySelector('.quote-text')?.textContent ?? '',
    title: root.querySelector('.quote-source bdi')?.textContent ?? '',
  }));

/** True where all of the quote whose button has the focus is in view. */
function quoteIsSeen({ activeElement: button }: ShadowRoot): boolean {
  const [body, quote] = ['.card-body', '.quote'].map((one) =>
    button?.closest(one)?.getBoundingClientRect(),
  );
  if (!body || !quote) return false;
  return quote.top >= body.top && quote.bottom <= body.bottom;
}

/** What the page has learned, but for the names of events. */
const seen = () =>
  page.evaluate(() =>
    (Reflect.get(window, 'seen') as string[]).filter((_, i) => i % 3 > 0).join('|'),
  );

describe('a quote is copied with its source', () => {
  it('by pointer as text, as Markdown, and as a citation', async () => {
    const card = await openAt(`${suite.site.origin}/`);
    const quote = await firstQuote(card);
    expect(quote?.words).toMatch(WORDS);
    await card.press('Copy');
    expect(await said(card)).toBe('Copied with its source.');
    const [words, ...rest] = (await suite.driver.clipboard()).split('\n');
    await page.bringToFront();
    expect(words).toBe(quote?.words);
    expect(rest[0]).toContain(
      `— Antony Blinken, 19 June 2023. “${quote?.title ?? '?'}”, published 20 June 2023`,
    );

    await card.press('As Markdown');
    await eventually(
      () => said(card),
      (text) => text === 'Copied as Markdown.',
    );
    expect(await suite.driver.clipboard()).toMatch(
      /^> .+\n>\n> — Antony Blinken, 19 June 2023\. “/s,
    );
    await page.bringToFront();

    await card.press('Citation only');
    await eventually(
      () => said(card),
      (text) => text === 'Citation copied.',
    );
    expect(await suite.driver.clipboard()).toMatch(
      /^Antony Blinken, 19 June 2023, quoted in “.+”, /,
    );
  });

  it('from the keyboard, which stays where it is', async () => {
    page = await suite.open('/');
    await page.setViewport({ width: 600, height: 640 });
    await markOf(page, 'Antony Blinken');
    const keys = new KeysObject(suite.driver, page);
    await keys.step(1);
    await keys.open();
    const card = new CardObject(suite.driver, page);
    await card.opened();
    const focused = () => card.in((root) => root.activeElement?.textContent ?? '');
    await eventually(focused, (text) => text === 'Antony Blinken');
    const ring = await card.in(({ activeElement: heading }) => {
      return heading && getComputedStyle(heading).outlineStyle;
    });
    expect(ring).toBe('solid');
    for (let i = 0; i < 30 && !(await focused())?.startsWith('Copy'); i++)
      await page.keyboard.press('Tab');
    expect(await card.in(quoteIsSeen)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await said(card)).toBe('Copied with its source.');
    expect(await focused()).toBe('Copy this quote with its source');
    expect(await suite.driver.clipboard()).toContain((await firstQuote(card))?.words);
  });
});

describe.each([
  ['with https', () => `${suite.site.origin}/`],
  ['without https', () => insecure('/')],
  ['that forbids the clipboard', () => `${strict.origin}/`],
])('a quote on a page %s', (_, url) => {
  it('is copied: the page’s selection stays, and the page sees nothing of the words', async () => {
    const card = await openAt(url());
    const quote = await firstQuote(card);
    await page.evaluate(() => {
      const chosen = document.querySelector('#chosen');
      if (chosen) getSelection()?.selectAllChildren(chosen);
    });
    await card.press('Copy');
    expect(await said(card)).toBe('Copied with its source.');
    expect(await page.evaluate(() => String(getSelection()))).toBe('Some words of the page.');
    const copied = await suite.driver.clipboard();
    expect(copied.split('\n')[0]).toBe(quote?.words);
    await page.bringToFront();
    const learned = await seen();
    expect(learned).not.toContain(quote?.words.slice(1, 20));
    expect(learned).not.toContain(quote?.title);
  });
});

it('what the page put into a copy of ours is not in it', async () => {
  const card = await openAt(insecure('/first'));
  await card.press('Copy');
  expect(await said(card)).toBe('Copied with its source.');
  expect(await suite.driver.clipboard()).toMatch(WORDS);
});

it('where the page keeps the copy from us, the card says so', async () => {
  const card = await openAt(insecure('/jealous'));
  await card.press('Copy');
  expect(await said(card)).toBe('Not copied: this page keeps the clipboard to itself.');
});
