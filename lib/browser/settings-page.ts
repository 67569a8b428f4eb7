import { browser } from './extension.ts';

/** Opens the settings in a tab, or goes to the tab that they are open in, and closes the popup. */
export async function openSettings(): Promise<void> {
  await browser.runtime.openOptionsPage();
  window.close();
}

/** The address of the settings. */
export function settingsUrl(): string {
  return browser.runtime.getURL('options.html');
}
