import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { sealPack } from '../../lib/kb/stored-pack.ts';
import { parsePack } from '../../lib/pack/parse.ts';
import { drivenBrowser } from '../driver/launch.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored, writeStored } from '../driver/stored.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const OUTPUT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };
const LATER = bundled.version + 1;

let build: string;
let suite: Suite;

beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'backstory-'));
  await cp(OUTPUT[drivenBrowser()], build, { recursive: true });
  const file = join(build, 'background.js');
  const script = await readFile(file, 'utf8');
  const edition = new RegExp(`(${bundled.id}["'\`],version:)${String(bundled.version)}\\b`);
  await writeFile(file, script.replace(edition, `$1${String(LATER)}`));
  suite = await startSuite({ '/': pageWith('<p>Antony Blinken</p>') }, { build });
});
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

  const parsed = parsePack(bundled);
  if (!parsed.ok) throw new Error('the bundled pack is broken');
  const [entry] = later.local['inventory'] as object[]; // Just seen above.
  await writeStored(suite.driver, {
    database: { version: 1, packs: { [bundled.id]: await sealPack(parsed.pack) } },
    local: { inventory: [{ ...entry, version: bundled.version }] },
  });
  await suite.driver.stopBackground();
  const page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  expect(await readStored(suite.driver)).toEqual(later);
  const popup = await PopupObject.over(suite.driver, page.url());
  expect(await popup.text()).not.toContain('Your packs');
});
