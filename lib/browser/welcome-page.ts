import { browser } from './extension.ts';

/** Opens the welcome page in a tab, once, when the extension was installed. Call it in the first turn. */
export function welcomeOnInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== 'install') return;
    await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
}
