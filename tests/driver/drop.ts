import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/**
 * Drops files on the middle of a page. Chromium takes them as from the desktop; Firefox has no command
 * for that, and the page gets the events of a drop, with files that were made in it.
 */
export function dropFiles(driver: Driver, page: Page, paths: readonly string[]): Promise<void> {
  return driver.name === 'firefox'
    ? dropMade(page, paths, ['dragenter', 'dragover', 'drop'])
    : dropReal(page, paths, ['dragEnter', 'dragOver', 'drop']);
}

/** Holds a file over the page, and does not let go of it. */
export function holdFile(driver: Driver, page: Page): Promise<void> {
  return driver.name === 'firefox'
    ? dropMade(page, [OWN_FILE], ['dragenter', 'dragover'])
    : dropReal(page, [OWN_FILE], ['dragEnter', 'dragOver']);
}

/** Any file will do. */
const OWN_FILE = fileURLToPath(import.meta.url);

async function dropReal(
  page: Page,
  paths: readonly string[],
  types: readonly ('dragEnter' | 'dragOver' | 'drop')[],
): Promise<void> {
  const session = await page.createCDPSession();
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of types) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
  await session.detach();
}

async function dropMade(
  page: Page,
  paths: readonly string[],
  types: readonly string[],
): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => [basename(path), (await readFile(path)).toString('base64')] as const),
  );
  await page.evaluate(
    (made, events) => {
      const dataTransfer = new DataTransfer();
      for (const [name, base64] of made) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        dataTransfer.items.add(new File([bytes], name));
      }
      for (const type of events) {
        const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      }
    },
    files,
    types,
  );
}
