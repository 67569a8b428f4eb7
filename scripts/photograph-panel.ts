import pack from '../assets/packs/blinken-china-2023.json' with { type: 'json' };
import type { Driver } from '../tests/driver/driver.ts';
import { PanelObject } from '../tests/driver/panel.ts';
import { openArticle, takeWhole } from './photograph.ts';

/** Widths of the window, CSS px: a panel as narrow as browsers make it, and a tab. */
const WIDTHS = { wide: 1100, narrow: 320 };

/** What is shown, by the end of the address, and what has to be there before a picture is taken. */
const VIEWS = {
  page: ['#page', '.entity-name'],
  person: [`#entity=${pack.id}/blinken`, '.graph-node text'],
  place: [`#entity=${pack.id}/taiwan`, '.locator-name'],
  story: [`#story=${pack.id}`, '.quote-text'],
} as const;

/** Pictures of the side panel: what a page mentions, dossiers, a story, and the search. */
export async function photographPanel(
  driver: Driver,
  article: string,
  prefix: string,
): Promise<string[]> {
  const page = await openArticle(driver, article);
  const files: string[] = [];
  const take = async (panel: PanelObject, view: string) => {
    for (const [size, width] of Object.entries(WIDTHS)) {
      await panel.page.setViewport({ width, height: 900 });
      files.push(await takeWhole(panel.page, `${prefix}${size}-panel-${view}`));
    }
    await panel.page.close();
  };
  for (const [view, [hash, wanted]] of Object.entries(VIEWS)) {
    const panel = await PanelObject.open(driver, hash);
    await panel.all(wanted, ({ length }) => length > 0);
    await take(panel, view);
  }
  const search = await PanelObject.open(driver, '#search');
  await search.page.bringToFront();
  await search.page.focus('#search-field');
  await search.page.keyboard.type('taiwan');
  await search.all('.found-item', ({ length }) => length > 0);
  await take(search, 'search');
  await page.close();
  return files;
}
