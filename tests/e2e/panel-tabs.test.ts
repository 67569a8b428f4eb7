import { expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import type { PanelObject } from '../driver/panel.ts';
import { eventually } from '../driver/wait.ts';
import { panelSuite } from './panel-suite.ts';
import { pageWith } from './suite.ts';

/** A panel among tabs that are not in front, or that it is one of. */
let panel: PanelObject;
const opened = panelSuite({
  '/talks': pageWith('<p>Antony Blinken met Wang Yi.</p>'),
  '/bali': pageWith('<p>In Bali Xi Jinping spoke.</p>'),
});
const openPage = (path: string) => opened.openPage(path);
async function openPanel(hash = ''): Promise<void> {
  panel = await opened.openPanel(hash);
}

it('one that is itself in a tab leaves to the panel beside it what a card asks of that', async () => {
  await openPage('/talks');
  await openPanel();
  await panel.all('.entity-name', ({ length }) => length === 2);
  const wish = `#entity=${bundled.id}/wang-yi`;
  const left = await panel.page.evaluate(async (wanted) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const { id } = await browser.windows.getCurrent();
    const key = `panel:${String(id)}`;
    await browser.storage.session.set({ [key]: wanted });
    await new Promise((done) => setTimeout(done, 500));
    const stored = await browser.storage.session.get(key);
    await browser.storage.session.remove(key);
    return [location.hash, stored[key]];
  }, wish);
  expect(left).toEqual(['', wish]);
});

it('a dossier is not asked for again because of a tab that is not in front', async () => {
  const behind = await openPage('/talks');
  const front = await openPage('/bali');
  await openPanel(`#entity=${bundled.id}/blinken`);
  await panel.heading((text) => text === 'Antony Blinken');
  await panel.page.evaluate(() => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const answer = browser.runtime.sendMessage.bind(browser.runtime);
    const counting = (message: { type: string }): Promise<unknown> => {
      if (message.type === 'dossier.get')
        document.body.dataset['asked'] = (document.body.dataset['asked'] ?? '') + '!';
      return answer(message);
    };
    Object.assign(browser.runtime, { sendMessage: counting });
  });
  await behind.goto(`${opened.suite.site.origin}/bali`);
  await new Promise((done) => setTimeout(done, 500));
  const asked = () => panel.page.evaluate(() => document.body.dataset['asked'] ?? '');
  expect(await asked()).toBe('');
  await front.goto(`${opened.suite.site.origin}/talks`);
  expect(await eventually(asked, Boolean)).toMatch(/^!+$/);
});
