import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { PanelObject } from '../driver/panel.ts';
import { startSuite, type Suite } from './suite.ts';

/** A browser with pages, and the panel in a tab of its own; each test begins without any. */
export interface PanelSuite {
  readonly suite: Suite;
  openPage(path: string): Promise<Page>;
  openPanel(hash?: string): Promise<PanelObject>;
  /** Has a page closed after the test. */
  keep(page: Page): void;
}

/** For all tests of a file: what it gives is there once they run. */
export function panelSuite(pages: Readonly<Record<string, string>>): PanelSuite {
  let suite: Suite | undefined;
  const open: Page[] = [];
  beforeAll(async () => {
    suite = await startSuite(pages);
  });
  afterAll(() => suite?.close());
  afterEach(async () => {
    for (const page of open.splice(0)) await page.close();
  });
  const started = () => {
    if (!suite) throw new Error('the tests have not begun yet');
    return suite;
  };
  return {
    get suite() {
      return started();
    },
    async openPage(path) {
      const page = await started().open(path);
      open.push(page);
      return page;
    },
    async openPanel(hash = '') {
      const panel = await PanelObject.open(started().driver, hash);
      open.push(panel.page);
      return panel;
    },
    keep(page) {
      open.push(page);
    },
  };
}
