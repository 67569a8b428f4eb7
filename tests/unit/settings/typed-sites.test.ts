import { describe, expect, it } from 'vitest';
import { MAX_SITES } from '../../../lib/settings/site-lists.ts';
import { readTyped } from '../../../lib/settings/typed-sites.ts';

const NOTHING = { added: [], known: [], unread: [], tooMany: null };

describe('a site is what somebody means who writes', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  EXAMPLE.org.  ', 'example.org'],
    ['https://www.example.org/a?b#c', 'example.org'],
    ['www.münchen.de', 'xn--mnchen-3ya.de'],
    ['http://reader:secret@example.org:8080/', 'example.org'],
    ['example.org/a/b,c', 'example.org'],
    ['//example.org/a', 'example.org'],
    ['example.org:8080', 'example.org'],
    ['*.example.org', 'example.org'],
    ['münchen.de', 'xn--mnchen-3ya.de'],
    ['https://例え.テスト/', 'xn--r8jz45g.xn--zckzah'],
    ['my_paper.example', 'my_paper.example'],
    ['localhost:3000', 'localhost'],
    ['http://intranet/', 'intranet'],
    ['127.0.0.1:8080', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['http://[2001:DB8:0::1]:80/a', '[2001:db8::1]'],
  ])('%j', (text, host) => {
    expect(readTyped(text, [])).toEqual({ ...NOTHING, added: [host] });
  });
});

describe('no site is', () => {
  it.each([
    'example',
    'org',
    '2023',
    '0x7f.1',
    '1.2',
    'editor@paper.example',
    'mailto:editor@paper.example',
    'file:///home/reader/page.html',
    'file://server/page.html',
    'chrome://extensions/',
    'moz-extension://0a/options.html',
    'about:blank',
    'javascript:alert(1)',
    'view-source:https://paper.example/',
    'http://',
    'http://*/',
    '*',
    'news.*.example',
    '*://*.paper.example/*',
    '.paper.example',
    'paper..example',
    'paper.example..',
    'paper.example:99999',
    '300.1.1.1',
    '[::1',
    'pa<per.example',
    'paper%00.example',
  ])('%j', (text) => {
    expect(readTyped(text, [])).toEqual({ ...NOTHING, unread: [text] });
  });

  it.each(['', ' \n\t ', ',', ' ; , '])('%j, of which nothing has to be said', (text) => {
    expect(readTyped(text, [])).toEqual(NOTHING);
  });
});

describe('several', () => {
  it.each([
    'a.example b.example',
    'a.example\nb.example\r\n',
    'a.example, b.example',
    'a.example;b.example',
    'https://a.example/1,2.html https://b.example/?q=x,y',
    'https://a.example/,https://b.example/',
  ])('are told apart in %j', (text) => {
    expect(readTyped(text, []).added).toEqual(['a.example', 'b.example']);
  });

  it('of which some are none leave those to be corrected', () => {
    expect(readTyped('a.example nonsense b.example *', [])).toEqual({
      ...NOTHING,
      added: ['a.example', 'b.example'],
      unread: ['nonsense', '*'],
    });
  });
});

describe('what is in the list', () => {
  it('is not added again, nor is what belongs to it', () => {
    const text = 'paper.example news.paper.example newspaper.example';
    expect(readTyped(text, ['paper.example'])).toEqual({
      ...NOTHING,
      added: ['newspaper.example'],
      known: ['paper.example', 'news.paper.example'],
    });
  });

  it('counts also where it was written just before', () => {
    expect(readTyped('paper.example, https://paper.example/a', [])).toEqual({
      ...NOTHING,
      added: ['paper.example'],
      known: ['paper.example'],
    });
  });

  it('does not keep out what it belongs to', () => {
    expect(readTyped('paper.example', ['news.paper.example']).added).toEqual(['paper.example']);
  });
});

describe('a list', () => {
  const full = Array.from({ length: MAX_SITES }, (_, i) => `${String(i)}.example`);

  it('takes as many as it has room for', () => {
    expect(readTyped(full.join('\n'), [])).toEqual({ ...NOTHING, added: full });
  });

  it('takes none of those that it has no room for', () => {
    expect(readTyped('a.example b.example x', full.slice(1))).toEqual({
      ...NOTHING,
      unread: ['x'],
      tooMany: MAX_SITES + 1,
    });
  });

  it('that is full still says what is in it, and what is no site', () => {
    expect(readTyped('1.example x', full)).toEqual({
      ...NOTHING,
      known: ['1.example'],
      unread: ['x'],
    });
  });
});
