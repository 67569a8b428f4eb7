import { expect, it } from 'vitest';
import { CardObject } from '../driver/card.ts';
import { drivenBrowser, launch } from '../driver/launch.ts';
import { PopupObject } from '../driver/popup.ts';
import { serveSite } from '../driver/site.ts';
import { markOf } from './suite.ts';

/** How light a colour is, 0 to 255. */
function lightness(color: string | null): number {
  const parts = (color?.match(/\d+/g) ?? []).slice(0, 3).map(Number);
  return parts.reduce((sum, part) => sum + part, 0) / 3;
}

it.each(['light', 'dark'] as const)(
  'card and popup are %s where the browser is',
  async (scheme) => {
    const site = await serveSite('assets/sample');
    const driver = await launch(drivenBrowser(), { scheme });
    const page = await driver.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    await page.goto(`${site.origin}/article.html`);
    const card = new CardObject(driver, page);
    await card.hover(await markOf(page, 'Antony Blinken'));
    await card.opened();
    const ofCard = await card.in((root) => {
      const element = root.querySelector('.card');
      return element && getComputedStyle(element).backgroundColor;
    });
    const popup = await PopupObject.over(driver, page.url());
    const ofPopup = await popup.page.evaluate(
      () => getComputedStyle(document.body).backgroundColor,
    );
    await driver.close();
    await site.close();
    const isRight = (color: string | null) => lightness(color) > 128 === (scheme === 'light');
    expect([ofCard, ofPopup].map(isRight)).toEqual([true, true]);
  },
);
