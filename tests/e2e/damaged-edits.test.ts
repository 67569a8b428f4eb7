import { afterAll, beforeAll, expect, it } from 'vitest';
import { seal } from '../../lib/kb/seal.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { bundledWith, ID, popupText, startWith, storedOf } from './stored-packs.ts';
import { markOf, openCard, pageWith, startSuite, type Suite } from './suite.ts';

let suite: Suite;

beforeAll(async () => {
  suite = await startSuite({ '/names': pageWith('<p>Antony Blinken.</p>') });
});
afterAll(() => suite.close());

/** An edit as the editor would have left it, of which one letter is another now. */
async function damaged() {
  const pack = bundledWith();
  const entry = pack.entities.find(({ names }) => names[0]?.text === 'Antony Blinken');
  const edit = {
    entry: { ...entry, role: { text: 'Guitar player', asOf: '2023' } },
    mergedInto: null,
    base: null,
    unrelated: [],
    at: { edition: '', place: null, order: null, source: null },
  };
  const { json, checksum } = await seal(edit);
  const key = JSON.stringify([ID, 'entities', entry?.id]);
  return { [key]: { json: json.replace('Guitar', 'Sitar'), checksum } };
}

it('a damaged edit is told of, once, and stays; the pack’s own words stand there', async () => {
  const edits = await damaged();
  const { database, local } = await storedOf(bundledWith());
  if (!database) throw new Error('there is a database');
  const stored = { database: { ...database, tables: { ...database.tables, edits } }, local };
  const page = await startWith(suite, '/names', stored);
  const card = await openCard(suite, page, 'Antony Blinken');
  const text = (await card.read())?.text;
  expect(text).toContain('US Secretary of State');
  expect(text).not.toContain('player');

  const popup = await PopupObject.over(suite.driver, page.url());
  expect(await popup.text()).toContain(
    `One of your edits of “${bundledWith().title}” is damaged. The pack’s own words stand there, until you edit them again.`,
  );
  await popup.press('Understood');
  await eventually(
    () => popup.text(),
    (now) => !now.includes('your edits'),
  );
  await popup.page.close();
  await suite.driver.stopBackground();
  await page.reload();
  await markOf(page, 'Antony Blinken');
  expect(await popupText(suite, page.url())).not.toContain('your edits');
  expect((await readStored(suite.driver)).database?.tables['edits']).toEqual(edits);
  await page.close();
});
