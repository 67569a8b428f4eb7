import type { Driver } from './driver.ts';

/** Takes from Backstory what it may read, as the reader can on the page of Firefox's extensions. */
export function withhold(driver: Driver): Promise<void> {
  return change(driver, 'remove');
}

/** Gives that back. */
export function allow(driver: Driver): Promise<void> {
  return change(driver, 'add');
}

/** What is asked for from now on is granted, as Firefox does without a question where it is told to. */
async function change(driver: Driver, act: 'remove' | 'add'): Promise<void> {
  await driver.inBrowser?.(`(async () => {
    Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false);
    const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID('backstory@backstory.example');
    const origins = ['<all_urls>'];
    await ExtensionPermissions.${act}(extension.id, { permissions: [], origins }, extension);
    return '';
  })()`);
}
