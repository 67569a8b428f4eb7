import { describe, expect, it } from 'vitest';
import { whyUnreachable, type SilentPage } from '../../../lib/kb/unreachable.ts';

const page = (fields: Partial<SilentPage>): SilentPage => ({
  url: 'https://paper.example/',
  contentType: 'text/html',
  siteAccess: true,
  fileAccess: true,
  ...fields,
});
/** A page in which nothing can be run. */
const closed = (url: string, fields: Partial<SilentPage> = {}) =>
  page({ url, contentType: undefined, ...fields });

describe('a page that does not answer', () => {
  it.each([
    'chrome://extensions/',
    'about:addons',
    'about:blank',
    'view-source:https://paper.example/',
    'devtools://devtools/',
    'edge://settings',
  ])('belongs to the browser: %s', (url) => {
    expect(whyUnreachable(closed(url))).toBe('browser-page');
    expect(whyUnreachable(closed(url, { siteAccess: false }))).toBe('browser-page');
  });

  it.each(['chrome-extension://abc/page.html', 'moz-extension://abc/page.html'])(
    'belongs to an extension: %s',
    (url) => {
      expect(whyUnreachable(closed(url))).toBe('extension-page');
    },
  );

  it.each([
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/detail/x',
    'https://addons.mozilla.org/firefox/',
    'https://microsoftedge.microsoft.com/addons/',
  ])('is a shop for extensions, closed to all of them: %s', (url) => {
    expect(whyUnreachable(closed(url))).toBe('store-page');
    expect(whyUnreachable(closed(url, { siteAccess: false }))).toBe('store-page');
  });

  it.each([
    'https://chrome.google.com/intl/en/chrome',
    'https://addons.mozilla.org.example/',
    'https://paper.example/chromewebstore.google.com/',
  ])('is no shop because it is called like one: %s', (url) => {
    expect(whyUnreachable(page({ url }))).toBe('not-loaded');
  });

  it('is a PDF where the browser or the address says so', () => {
    const url = 'https://paper.example/print';
    expect(whyUnreachable(page({ url, contentType: 'application/pdf' }))).toBe('pdf');
    expect(whyUnreachable(closed('https://paper.example/Report.PDF?page=2#top'))).toBe('pdf');
    expect(whyUnreachable(closed('file:///home/reader/report.pdf'))).toBe('pdf');
  });

  it.each(['image/svg+xml', 'image/png', 'video/mp4', 'audio/mpeg'])(
    'is a picture or a film where the browser says so: %s',
    (contentType) => {
      expect(whyUnreachable(page({ contentType }))).toBe('picture');
    },
  );

  it('is no PDF where the browser says that it is a web page', () => {
    expect(whyUnreachable(page({ url: 'https://paper.example/about.pdf' }))).toBe('not-loaded');
    expect(whyUnreachable(page({ url: 'https://paper.example/?file=a.pdf' }))).toBe('not-loaded');
  });

  it('is a local file for which the reader has not given access', () => {
    const url = 'file:///home/reader/page.html';
    expect(whyUnreachable(closed(url, { fileAccess: false }))).toBe('local-file');
    expect(whyUnreachable(page({ url }))).toBe('not-loaded');
  });

  it('is one for which the reader has not given access, or the browser takes it', () => {
    expect(whyUnreachable(closed('https://paper.example/', { siteAccess: false }))).toBe(
      'no-access',
    );
    expect(whyUnreachable(closed('https://paper.example/'))).toBe('no-access');
    expect(whyUnreachable(page({ siteAccess: false }))).toBe('no-access');
  });

  it('is the browser’s own where it hides the address though every site is open', () => {
    const hidden = page({ url: undefined, contentType: undefined });
    expect(whyUnreachable(hidden)).toBe('browser-page');
    expect(whyUnreachable({ ...hidden, siteAccess: false })).toBe('no-access');
    expect(whyUnreachable({ ...hidden, url: '' })).toBe('browser-page');
  });

  it('was open before Backstory came where nothing else is in the way', () => {
    expect(whyUnreachable(page({}))).toBe('not-loaded');
  });
});
