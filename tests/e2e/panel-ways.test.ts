import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { drivenBrowser } from '../driver/launch.ts';
import { realPanelText } from '../driver/panel.ts';
import { PopupObject } from '../driver/popup.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

/** The real side panel, and ways into it. A browser for each test: nothing closes a panel from outside. */
let suite: Suite;
let page: Page;
/** A page of ours, to look into the panel from. */
let own: Page;

beforeEach(async () => {
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken met Wang Yi.</p>') });
  own = await suite.driver.openOwn('options.html');
  page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
});
afterEach(() => suite.close());

/** Presses the popup’s button as a hand would: only that lets a panel open. */
async function pressInPopup(): Promise<void> {
  const popup = await PopupObject.over(suite.driver, page.url());
  await popup.page.bringToFront();
  const button = await popup.page.waitForSelector('.briefing-panel');
  await button?.click();
  await page.bringToFront();
}

async function pressOnCard(name: string): Promise<void> {
  const card = await openCard(suite, page, name);
  await card.press('Open dossier');
}

const isDossierOf = (name: string) => (text: string) =>
  text.includes(name) && text.includes('What was said');

it('opens from the popup, lists what the page mentions, and goes to the dossier a card asks for', async () => {
  await pressInPopup();
  const listed = await realPanelText(own, (shown) => shown.includes('Wang Yi'));
  expect(listed).toContain('Antony Blinken');
  expect(listed).toContain('127.0.0.1');
  await pressOnCard('Antony Blinken');
  const text = await realPanelText(own, isDossierOf('Antony Blinken'));
  expect(text).toContain('US Secretary of State as of June 2023');
});

it('opens from a card: in Chrome as a panel, in Firefox, which does not let it, in a tab', async () => {
  await pressOnCard('Wang Yi');
  const text = await realPanelText(own, isDossierOf('Wang Yi'));
  expect(text).toContain('Director of the Office of the Central Foreign Affairs Commission');
  const tabs = await own.evaluate(async () => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    return (await browser.tabs.query({})).flatMap(({ url }) => url ?? []);
  });
  const inTab = tabs.some((url) => url.endsWith(`/sidepanel.html#entity=${bundled.id}/wang-yi`));
  expect(inTab).toBe(drivenBrowser() === 'firefox');
});
