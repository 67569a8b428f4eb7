import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lockOf } from '../../lib/kb/import/staging.ts';
import { markTexts } from '../driver/marks.ts';
import { readStored, writeStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { bundledWith, databaseOf, ID, mine, popupText, storedOf } from './stored-packs.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite({ '/names': pageWith('<p>Antony Blinken wrote to Ada Moor.</p>') });
});
afterAll(() => suite.close());

/** A page of Backstory's own that is at work on the bundled pack until it is closed, as an import is. */
async function atWork(): Promise<Page> {
  const page = await suite.driver.openOwn('popup.html');
  await page.evaluate(
    (name) =>
      new Promise<void>((held) => {
        void navigator.locks.request(name, () => {
          held();
          return new Promise(() => undefined);
        });
      }),
    lockOf(ID),
  );
  return page;
}

it('is not installed against an import of it, and pages do not wait for that', async () => {
  const importing = await atWork();
  const { local } = await storedOf(bundledWith(), mine);
  await writeStored(suite.driver, { database: await databaseOf(mine), local });
  await suite.driver.stopBackground();
  const page = await suite.open('/names');
  await markOf(page, 'Ada Moor');
  expect(await markTexts(page)).toEqual(['Ada Moor']);
  // Nothing is told to be lost before it is known what the import comes to.
  expect(await popupText(suite, page.url())).not.toMatch(/Your packs/);
  const during = (await readStored(suite.driver)).database?.tables['heads'] ?? {};
  expect(Object.keys(during)).toEqual(['mine']);

  await importing.close();
  const ids = await eventually(
    async () => {
      await page.reload();
      await markOf(page, 'Ada Moor');
      return Object.keys((await readStored(suite.driver)).database?.tables['heads'] ?? {});
    },
    (found) => found.length === 2,
  );
  expect(ids).toEqual([ID, 'mine']);
  await markOf(page, 'Antony Blinken');
  await page.close();
});
