/**
 * The one importer of webextension-polyfill: one promise-based `browser` for the background and the
 * extension's own pages. The page script does without it (page-runtime.ts): it would be a third of
 * its size.
 */
export { default as browser } from 'webextension-polyfill';
export type { Runtime } from 'webextension-polyfill';
