import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { serveSite, type Site } from './site.ts';

/**
 * News pages that mention people and places of the bundled pack. They are those of
 * mozilla/readability, `test/test-pages`, which is not part of this repository.
 */
export const NEWS_PAGES = [
  'yahoo-2',
  'breitbart',
  'wikipedia-2',
  'nytimes-1',
  'yahoo-3',
  'wapo-2',
  'nytimes-4',
  'article-author-tag',
  'cnn',
  'bbc-1',
] as const;

/**
 * The page and its inline styles; no script, no picture, nothing from elsewhere. What a page looks
 * like must not depend on servers or on chance.
 */
const INERT = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
} as const;

/**
 * Serves a copy of those pages, inert. `headers` are added to every answer.
 * @throws Error that tells what is missing.
 */
export async function serveNews(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  for (const name of NEWS_PAGES) {
    await access(join(folder, pathOf(name))).catch(() => {
      throw new Error(
        `There is no ${join(folder, pathOf(name))}. Name the folder test/test-pages of a copy of github.com/mozilla/readability.`,
      );
    });
  }
  return serveSite(folder, {}, { ...INERT, ...headers });
}

/** Where the page of that name is on the site. */
export function pathOf(name: string): string {
  return `/${name}/source.html`;
}
