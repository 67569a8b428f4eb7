import { text } from './messages.ts';

/** The texts of the list of keys. */
export const keysWords = {
  title: text('keys.title'),
  intro: text('keys.intro'),
  none: text('keys.none'),
  change: text('keys.change'),
  failed: text('keys.failed'),
  lit: text('keys.lit'),
  enter: text('keys.enter'),
  escape: text('keys.escape'),
} as const;
