import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';

/** All messages of a language, as locales/ names it, by their keys. */
export function readCatalogue(language: string): Map<string, string> {
  const text = readFileSync(`locales/${language}.yml`, 'utf8');
  const messages = parseMessagesText(text, 'YAML').filter(({ key }) => !key[0]?.startsWith('@@'));
  const texts = generateChromeMessages(messages);
  return new Map(messages.map(({ key }) => [key.join('.'), texts[key.join('_')]?.message ?? '']));
}
