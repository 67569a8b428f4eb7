import { browser } from './extension.ts';

/** The JSON in a file of the extension. It never leaves the device: the path is one within the extension. */
export async function readOwnJson(path: string): Promise<unknown> {
  // oxlint-disable-next-line no-restricted-globals -- a bundle cannot leave a part of itself unread
  const response = await fetch(browser.runtime.getURL(path));
  return response.json();
}
