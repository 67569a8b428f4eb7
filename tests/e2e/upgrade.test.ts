import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { drivenBrowser } from '../driver/launch.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored, writeStored } from '../driver/stored.ts';
import { bundledWith, storedOf } from './stored-packs.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const OUTPUT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const LATER = bundled.version + 1;

let build: string;
let suite: Suite;

beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'backstory-'));
  await cp(OUTPUT[drivenBrowser()], build, { recursive: true });
  await edit(
    'background.js',
    new RegExp(`(${bundled.id}["'\`],version:)${String(bundled.version)}\\b`),
  );
  await edit('packs/bundled.json', new RegExp(`("version":\\s*)${String(bundled.version)}\\b`));
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken</p>') }, { build });
});
/** Raises the version that a file of the build has of the pack. */
async function edit(name: string, edition: RegExp): Promise<void> {
  const file = join(build, name);
  const text = await readFile(file, 'utf8');
  if (!edition.test(text)) throw new Error(`${name} does not tell the version of the pack`);
  await writeFile(file, text.replace(edition, `$1${String(LATER)}`));
}

afterAll(async () => {
  await suite.close();
  await rm(build, { recursive: true });
});

it('a Backstory with a later edition of its pack puts it in place of the one that is stored', async () => {
  const first = await suite.open('/');
  await markOf(first, 'Antony Blinken');
  const later = await readStored(suite.driver);
  expect(later.local).toMatchObject({ inventory: [{ id: bundled.id, version: LATER }] });
  await first.close();

  await writeStored(suite.driver, await storedOf(bundledWith()));
  await suite.driver.stopBackground();
  const page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  expect(await readStored(suite.driver)).toEqual(later);
  const popup = await PopupObject.over(suite.driver, page.url());
  expect(await popup.text()).not.toContain('Your packs');
});
