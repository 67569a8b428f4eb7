import { mkdir } from 'node:fs/promises';
import type { Shown } from '../tests/scenes/scene.ts';

/** Where pictures go; not part of the repository. */
export const PICTURES = '.pictures';

/** A style that has stopped moving, ms. */
const REST = 250;

/** Takes a picture of a scene once what has just changed has come to rest; gives the file. */
export async function takePicture(
  { page, isWindow }: Shown,
  name: string,
  folder = PICTURES,
): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = `${folder}/${name}.png` as const;
  await page.bringToFront();
  await new Promise((done) => setTimeout(done, REST));
  // In a window as long as the page: beyond one, Chromium misplaces what runs from right to left.
  await page.screenshot({ path: file, fullPage: isWindow !== true, captureBeyondViewport: false });
  return file;
}
