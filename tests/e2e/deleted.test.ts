import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { deleteRecords } from '../driver/delete-records.ts';
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
