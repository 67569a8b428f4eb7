import pack from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import type { Scene, Shown, Size } from './scene.ts';
import type { Stage } from './stage.ts';

/** The side panel: what a page mentions, dossiers, a story, and the search. */
export const panelScenes: readonly Scene[] = [
  {
    name: 'panel-page',
    async open(stage, size) {
      await stage.visit(stage.article, size);
      return openPanel(stage, size, '#page', '.entity-name');
    },
  },
  { name: 'panel-no-page', open: (stage, size) => openPanel(stage, size, '#page', '.message') },
  {
    name: 'panel-person',
    open: (stage, size) => openPanel(stage, size, `#entity=${pack.id}/blinken`, '.graph-node text'),
  },
  {
    name: 'panel-place',
    open: (stage, size) => openPanel(stage, size, `#entity=${pack.id}/taiwan`, '.locator-name'),
  },
  {
    name: 'panel-gone',
    open: (stage, size) => openPanel(stage, size, `#entity=${pack.id}/nobody`, '.panel-why'),
  },
  {
    name: 'panel-story',
    open: (stage, size) => openPanel(stage, size, `#story=${pack.id}`, '.quote-text'),
  },
  {
    name: 'panel-search',
    async open(stage, size) {
      const { page } = await openPanel(stage, size, '#search', '#search-field');
      await page.bringToFront();
      await page.focus('#search-field');
      await page.keyboard.type('taiwan');
      await page.locator('.found-item').wait();
      return { page };
    },
  },
];

async function openPanel(stage: Stage, size: Size, hash: string, wanted: string): Promise<Shown> {
  const page = await stage.openOwn(`sidepanel.html${hash}`, size);
  await page.locator(wanted).wait();
  return { page };
}
