import type { Driver } from '../tests/driver/driver.ts';
import { SearchObject } from '../tests/driver/search.ts';
import { takeWhole } from './photograph.ts';

/** Widths of the window, CSS px; the narrow one is what every page has to fit into. */
const WIDTHS = { wide: 1000, narrow: 320 };

/** Pictures of Backstory's own page while the packs are searched, wide and narrow. */
export async function photographSearch(driver: Driver, prefix: string): Promise<string[]> {
  const search = await SearchObject.open(driver);
  await search.write('taiwan');
  await search.results((found) => found.some(([words]) => words.startsWith('“')));
  await search.page.keyboard.press('ArrowDown');
  const files: string[] = [];
  for (const [size, width] of Object.entries(WIDTHS)) {
    await search.page.setViewport({ width, height: 900 });
    files.push(await takeWhole(search.page, `${prefix}${size}-search`));
  }
  await search.page.close();
  return files;
}
