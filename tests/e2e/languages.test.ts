import { rm } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogue } from '../driver/catalogue.ts';
import { buildIn } from '../driver/language.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { PopupObject } from '../driver/popup.ts';
import { eventually } from '../driver/wait.ts';
import { openCard, SAMPLE, startSuite, type Suite } from './suite.ts';

/** One from right to left, and two with long words and with short ones: what each says of a person, and how it spells a date that the sample's pack has. */
const LANGUAGES = [
  { name: 'ar', lang: 'ar', dir: 'rtl', person: 'شخص', month: 'يونيو 2023' },
  { name: 'de', lang: 'de', dir: 'ltr', person: 'Person', month: 'Juni 2023' },
  { name: 'zh_CN', lang: 'zh-CN', dir: 'ltr', person: '人物', month: '2023年6月' },
] as const;

describe.for(LANGUAGES)('in $name', ({ name, lang, dir, person, month }) => {
  const texts = readCatalogue(name);
  const say = (key: string) => texts.get(key) ?? '';
  let suite: Suite;
  let build: string;
  beforeAll(async () => {
    build = await buildIn(drivenBrowser(), name);
    suite = await startSuite({}, { build });
  });
  afterAll(async () => {
    await suite.close();
    await rm(build, { recursive: true });
  });

  it('the card speaks it, and keeps names and quotes as they are', async () => {
    const page = await suite.open(SAMPLE);
    const card = await openCard(suite, page, 'Blinken');
    const seen = await card.read();
    expect(seen?.kind).toBe(person);
    expect(seen?.name).toBe('Antony Blinken');
    expect(seen?.text).toContain(month);
    expect(englishIn(seen?.text ?? '', texts)).toEqual([]);
    expect(
      await card.in((root) => {
        const quote = root.querySelector('.quote-text');
        const frame = root.querySelector('.card');
        return {
          lang: frame?.getAttribute('lang'),
          dir: frame && getComputedStyle(frame).direction,
          quote: quote && getComputedStyle(quote).direction,
        };
      }),
    ).toEqual({ lang, dir, quote: 'ltr' });
    await page.close();
  });

  it('the popup speaks it', async () => {
    const page = await suite.open(SAMPLE);
    const popup = await PopupObject.over(suite.driver, page.url());
    expect(await languageOf(popup.page)).toEqual({ lang, dir });
    const text = await popup.text();
    expect(text).toContain(say('briefing.promise'));
    expect(text).toContain(say('settings.open'));
    expect(englishIn(text, texts)).toEqual([]);
    // A story of several sentences runs as its own language does.
    expect(
      await popup.page.evaluate(
        () => getComputedStyle(document.querySelector('.story-text') ?? document.body).direction,
      ),
    ).toBe('ltr');
    await popup.page.close();
    await page.close();
  });

  it('the packs page speaks it, fits into 320 pixels, and names itself', async () => {
    const page = await suite.driver.openOwn('options.html');
    await page.setViewport({ width: 320, height: 800 });
    const text = await eventually(
      () => page.evaluate(() => document.body.innerText),
      (now) => now.includes(say('packs.comesWith')) && now.includes(say('packs.storage.title')),
    );
    expect(await languageOf(page)).toEqual({ lang, dir });
    expect(await page.title()).toBe(say('pages.settingsTitle'));
    expect(text).toContain(say('packs.intro'));
    expect(englishIn(text, texts)).toEqual([]);
    // Without the width of a scrollbar.
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { documentElement: root } = document;
      return { scrollWidth: root.scrollWidth, clientWidth: root.clientWidth };
    });
    expect(scrollWidth).toBe(clientWidth);
    await page.close();
  });

  it('the welcome page speaks it, and names itself', async () => {
    const page = await suite.driver.openOwn('welcome.html');
    const text = await eventually(
      () => page.evaluate(() => document.body.innerText),
      (now) => now.includes(say('control.welcome.stored.synced')),
    );
    expect(await languageOf(page)).toEqual({ lang, dir });
    expect(await page.title()).toBe(say('pages.welcomeTitle'));
    expect(englishIn(text, texts)).toEqual([]);
    // Letters that are joined are not set closer either.
    const spacing = await page.$eval('h1', (one) => getComputedStyle(one).letterSpacing);
    expect(['normal', '0px'].includes(spacing)).toBe(dir === 'rtl');
    await page.close();
  });

  it('the side panel speaks it', async () => {
    const page = await suite.driver.openOwn('sidepanel.html#entity=blinken-china-2023/blinken');
    const text = await eventually(
      () => page.evaluate(() => document.body.innerText),
      (now) => now.includes(say('panel.names.title')),
    );
    expect(await languageOf(page)).toEqual({ lang, dir });
    expect(text).toContain(month);
    expect(englishIn(text, texts)).toEqual([]);
    await page.close();
  });

  it('what a browser says of a failure is marked as English', async () => {
    const page = await suite.driver.openOwn('options.html');
    await page.waitForSelector('.pack');
    await page.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new Error('the disk is broken');
      };
    });
    await page.type('#search-field', 'a');
    const marked = await eventually(
      () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.search-said [lang=en][dir=ltr]')].map(
            (one) => one.textContent,
          ),
        ),
      ({ length }) => length > 0,
    );
    expect(marked).toEqual(['the disk is broken']);
    await page.click('.pack [role=switch]');
    await page.waitForSelector('.told-problem');
    expect(await page.$$eval('.told-problem [lang=en]', ([one]) => one?.textContent)).toBe(
      'the disk is broken',
    );
    await page.close();
  });

  it('the editor speaks it', async () => {
    const page = await suite.driver.openOwn('options.html#edit=blinken-china-2023/blinken');
    const text = await eventually(
      () => page.evaluate(() => document.body.innerText),
      (now) => now.includes(say('edit.entity.names')),
    );
    expect(englishIn(text, texts)).toEqual([]);
    await page.close();
  });
});

function languageOf(page: Page): Promise<{ lang: string; dir: string }> {
  return page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: getComputedStyle(document.body).direction,
  }));
}

/** Texts of the English catalogue that stand in a text of another language; short ones may be names. */
function englishIn(text: string, texts: ReadonlyMap<string, string>): string[] {
  const own = new Set(texts.values());
  return [...readCatalogue('en').values()].filter(
    (one) => one.length > 8 && !one.includes('{') && !own.has(one) && text.includes(one),
  );
}
