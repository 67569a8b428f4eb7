import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteRecords } from '../driver/delete-records.ts';
import { PacksObject } from '../driver/packs.ts';
import { readStored, writeStored } from '../driver/stored.ts';
import { bundledWith, inventoryOf, mine, popupText, storedOf } from './stored-packs.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite({ '/names': pageWith('<p>Antony Blinken wrote to Ada Moor.</p>') });
});
afterAll(() => suite.close());

/** Deletes `mine` as the packs page does, faster than a check of what is stored begins. */
async function deleteMine(own: Page): Promise<void> {
  await own.evaluate(
    (inventory) => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      return browser.storage.local.set({ inventory });
    },
    [inventoryOf(bundledWith())],
  );
  const mines = ['mine', 'mine'] as const;
  await deleteRecords(own, { heads: mines, names: mines, pages: [['mine'], ['mine', 'z']] });
}

it('a pack that is deleted right after a start is not promised any more, nor told to be lost or damaged', async () => {
  const own = await suite.driver.openOwn('popup.html');
  await writeStored(suite.driver, await storedOf(bundledWith(), mine));
  await suite.driver.stopBackground();
  const page = await suite.open('/names');
  await markOf(page, 'Ada Moor');
  await deleteMine(own);
  // It is given once all that was loaded has been checked.
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|is damaged/);
  expect((await readStored(suite.driver)).local).toMatchObject({
    inventory: [inventoryOf(bundledWith())],
  });
  await suite.driver.stopBackground();
  await page.reload();
  await markOf(page, 'Antony Blinken');
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs|Not there any more/);
  await own.close();
  await page.close();
});

/** Pages that deleting takes several steps for. */
const PAGES = 6_000;

it('pages follow as soon as a pack is gone, and do not wait until all it had is deleted', async () => {
  const { database, local } = await storedOf(bundledWith(), mine);
  await writeStored(suite.driver, { database, local });
  await suite.driver.stopBackground();
  const packs = await PacksObject.open(suite.driver);
  const own = await suite.driver.openOwn('popup.html');
  // How many pages there are when the background is told.
  await own.evaluate(async (count) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const opening = indexedDB.open('backstory');
    await new Promise<void>((done) => {
      opening.addEventListener('success', () => done());
    });
    const adding = opening.result.transaction('pages', 'readwrite').objectStore('pages');
    for (let n = 100; n < count; n++)
      adding.put({ json: '[]', checksum: '' }, ['mine', 'quotes', n]);
    browser.runtime.onMessage.addListener((message: { type?: string }) => {
      if (message.type !== 'packs.changed') return;
      const counting = opening.result.transaction('pages').objectStore('pages').count();
      counting.addEventListener('success', () => {
        Reflect.set(globalThis, 'left', counting.result);
      });
    });
  }, PAGES);
  await packs.press('Delete', mine.title);
  await packs.press('Delete the pack');
  expect(await packs.titles(bundledWith().title)).toEqual([bundledWith().title]);
  expect(await own.evaluate(() => Number(Reflect.get(globalThis, 'left')))).toBeGreaterThan(
    PAGES / 2,
  );
  const { pages } = (await readStored(suite.driver)).database?.tables ?? {};
  expect(Object.keys(pages ?? {}).filter((key) => key.includes('mine'))).toEqual([]);
  await own.close();
  await packs.page.close();
});
