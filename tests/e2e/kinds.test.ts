import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CardObject } from '../driver/card.ts';
import type { Driver } from '../driver/driver.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { ALLOWS_NOTHING, serveSite, type Site } from '../driver/site.ts';
import { eventually } from '../driver/wait.ts';
import { openCard, SAMPLE, startSuite, type Suite } from './suite.ts';

const FIXTURES = '/tests/fixtures/pages';
const SIZE = { width: 1000, height: 800 };

let suite: Suite;
let bare: Driver;
let strict: Site;
let page: Page;

beforeAll(async () => {
  suite = await startSuite();
  bare = await launch(drivenBrowser(), { bare: true });
  strict = await serveSite('tests/fixtures/pages', {}, ALLOWS_NOTHING);
});
afterAll(async () => {
  await suite.close();
  await bare.close();
  await strict.close();
});
afterEach(() => page.close());

/** What may depend on the page around it: of the card, and of its letters. */
const LOOKS = {
  '.card': ['background-color', 'width', 'padding-inline-start', 'border-top-left-radius'],
  '.card-name': ['font-size', 'font-family', 'letter-spacing', 'text-transform', 'line-height'],
};

function lookOf(card: CardObject): Promise<(string[] | null)[] | null> {
  return card.in(
    (root, looks) =>
      Object.entries(looks).map(([selector, properties]) => {
        const element = root.querySelector(selector);
        const style = element && getComputedStyle(element);
        return style && properties.map((name) => style.getPropertyValue(name));
      }),
    LOOKS,
  );
}

/** A fingerprint of what is to be seen. */
async function picture(of: Page): Promise<string> {
  return createHash('sha256')
    .update(await of.screenshot())
    .digest('hex');
}

function isPaper(of: Page): Promise<boolean> {
  return of.evaluate(() => matchMedia('print').matches);
}

/** What the popup says, once it says more than its own name. */
async function popupText(url: string | null): Promise<string> {
  const popup = await PopupObject.over(suite.driver, url);
  const text = await popup.text();
  await popup.page.close();
  return text;
}

describe('a card', () => {
  it.each([
    ['has ten pixels to a rem, wide letters and capitals', 'tiny-root'],
    ['allows neither styles nor scripts', 'strict'],
    ['is XML', 'xml'],
  ])('looks as everywhere in a page that %s', async (_, name) => {
    page = await suite.open(SAMPLE);
    const usual = await lookOf(await openCard(suite, page, 'Antony Blinken'));
    await page.close();
    page = await suite.driver.newPage();
    await page.setViewport(SIZE);
    const file = name === 'xml' ? 'xml.xhtml' : `${name}.html`;
    await page.goto(name === 'strict' ? `${strict.origin}/${file}` : siteFile(file));
    expect(await lookOf(await openCard(suite, page, 'Antony Blinken'))).toEqual(usual);
  });

  it('in a page that allows nothing is not reported to its server', async () => {
    page = await suite.driver.newPage();
    await page.goto(`${strict.origin}/strict.html`);
    await openCard(suite, page, 'Antony Blinken');
    await sleep(1_000);
    expect(strict.requests).toContain('/strict.html');
    expect(strict.requests).not.toContain('/csp-report');
  });
});

describe('on paper', () => {
  it('there are neither marks nor card: it is as without the extension', async () => {
    page = await suite.open(SAMPLE, SIZE);
    const untouched = await bare.newPage();
    await untouched.setViewport(SIZE);
    await untouched.goto(page.url());
    const card = await openCard(suite, page, 'Antony Blinken');
    expect(await picture(page)).not.toBe(await picture(untouched));
    await suite.driver.showAsPrinted(page);
    await bare.showAsPrinted(untouched);
    expect([await isPaper(page), await isPaper(untouched)]).toEqual([true, true]);
    expect(await picture(page)).toBe(await picture(untouched));
    // They are there, and not shown.
    expect(await card.isGone()).toBe(false);
    expect((await markTexts(page)).length).toBeGreaterThan(5);
    await untouched.close();
  });
});

describe('the popup says why it lists nothing', () => {
  it('of a drawing that is a page', async () => {
    page = await suite.open(`${FIXTURES}/drawing.svg`);
    await sleep(1_000);
    expect(await markTexts(page)).toEqual([]);
    expect(await popupText(page.url())).toContain('This is a picture or a film');
  });

  it('of a PDF', async () => {
    page = await suite.driver.newPage();
    const url = siteFile('paper.pdf');
    // Puppeteer waits for a page that a viewer of the browser never is.
    page.goto(url).catch(() => undefined);
    await eventually(
      () => Promise.resolve(page.url()),
      (at) => at === url,
    );
    expect(await popupText(url)).toContain('PDF viewers are closed to extensions');
  });

  // Chromium's reading mode is beside the page, and not a page.
  it.runIf(drivenBrowser() === 'firefox')('of Firefox’s reader view', async () => {
    page = await suite.driver.newPage();
    const url = `about:reader?url=${encodeURIComponent(`${suite.site.origin}${SAMPLE}`)}`;
    page.goto(url).catch(() => undefined);
    await eventually(
      () => page.evaluate(() => document.body.innerText).catch(() => ''),
      (text) => text.includes('Blinken'),
    );
    expect(await popupText(null)).toContain('This page belongs to the browser');
  });
});

function siteFile(file: string): string {
  return `${suite.site.origin}${FIXTURES}/${file}`;
}
