import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

/**
 * Imported before whatever has texts, so that these are there outside of a browser: the English ones,
 * made of their catalogue as the build does, and looked up in the same way.
 */
const file = new URL('../locales/en.yml', import.meta.url);
const messages = generateChromeMessages(parseMessagesText(readFileSync(file, 'utf8'), 'YAML'));

Object.assign(globalThis, {
  chrome: { i18n: { getMessage: (key: string) => messages[key]?.message ?? '' } },
});
