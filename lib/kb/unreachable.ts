import type { Unreachable } from './views.ts';

/** What is known of a page whose script does not answer. */
export interface SilentPage {
  /** Undefined where the browser keeps the address from extensions. */
  readonly url: string | undefined;
  /** Undefined where nothing can be run in the page. */
  readonly contentType: string | undefined;
  readonly siteAccess: boolean;
  readonly fileAccess: boolean;
}

const STORES = new Set([
  'chromewebstore.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** Why a page cannot be annotated, as far as anybody can tell from outside. */
export function whyUnreachable(page: SilentPage): Unreachable {
  const { url, contentType, siteAccess, fileAccess } = page;
  if (contentType === 'application/pdf') return 'pdf';
  if (contentType !== undefined && /^(?:image|audio|video)\//.test(contentType)) return 'picture';
  if (url === undefined || !URL.canParse(url)) return siteAccess ? 'browser-page' : 'no-access';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:' && !fileAccess) return 'local-file';
  if (contentType === undefined && pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  if (protocol.endsWith('-extension:')) return 'extension-page';
  if (!['http:', 'https:', 'file:'].includes(protocol)) return 'browser-page';
  if (STORES.has(hostname) || isOldChromeStore(hostname, pathname)) return 'store-page';
  if (!siteAccess || contentType === undefined) return 'no-access';
  return 'not-loaded';
}

function isOldChromeStore(hostname: string, pathname: string): boolean {
  return hostname === 'chrome.google.com' && pathname.startsWith('/webstore');
}
