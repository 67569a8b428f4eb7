import { describe, expect, it } from 'vitest';
import { hostOf, hostsOver, isHost, isUnder, siteOf } from '../../../lib/settings/hosts.ts';
import { readableHost } from '../../../lib/settings/readable-host.ts';

describe('hostOf', () => {
  it.each([
    ['https://paper.example/a?b#c', 'paper.example'],
    ['http://user:secret@Paper.Example:8080/', 'paper.example'],
    ['https://www.paper.example', 'www.paper.example'],
    ['https://paper.example./', 'paper.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['http://[2001:db8::1]:8000/', '[2001:db8::1]'],
    ['http://127.0.0.1/', '127.0.0.1'],
  ])('is the host of %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
  });

  it.each([
    undefined,
    '',
    'paper.example',
    'about:blank',
    'chrome://extensions/',
    'moz-extension://0a/page.html',
    'file:///home/reader/page.html',
    'file://server/page.html',
    'data:text/html,x',
    'blob:https://paper.example/1',
    'view-source:https://paper.example/',
    'https://',
    'https://./',
  ])('is nobody’s for %j', (url) => {
    expect(hostOf(url)).toBeNull();
  });
});

it.each([
  ['news.paper.example', true],
  ['localhost', true],
  ['[::1]', true],
  ['Paper.example', false],
  ['paper.example.', false],
  ['paper.example:80', false],
  ['paper.example/a', false],
  ['a b', false],
  ['', false],
] as const)('a host as browsers write it: %j %s', (text, is) => {
  expect(isHost(text)).toBe(is);
});

it.each([
  ['www.paper.example', 'paper.example'],
  ['www.news.paper.example', 'news.paper.example'],
  ['paper.example', 'paper.example'],
  ['www2.paper.example', 'www2.paper.example'],
  ['www.example', 'www.example'],
  ['www.www.example', 'www.example'],
  ['news.www.example', 'news.www.example'],
])('by %s is meant %s', (host, site) => {
  expect(siteOf(host)).toBe(site);
});

it.each([
  [
    'a.news.paper.example',
    ['a.news.paper.example', 'news.paper.example', 'paper.example', 'example'],
  ],
  ['localhost', ['localhost']],
  ['10.0.0.1', ['10.0.0.1']],
  ['[2001:db8::1]', ['[2001:db8::1]']],
] as const)('over %s are those that it is under, and of numbers none', (host, over) => {
  expect(hostsOver(host)).toEqual(over);
});

it('addresses are under a host by whole labels alone', () => {
  const isMeant = isUnder(['paper.example', '10.0.0.1']);
  const all = [
    'https://paper.example/',
    'https://news.paper.example:8080/a',
    'http://10.0.0.1/',
    'https://newspaper.example/',
    'https://paper.example.org/',
    'https://example/',
    'http://5.10.0.0.1.example/',
    'file:///paper.example',
    undefined,
  ];
  expect(all.filter(isMeant)).toEqual(all.slice(0, 3));
});

describe('a host as its owner writes it', () => {
  it.each([
    ['xn--mnchen-3ya.de', 'münchen.de'],
    ['www.xn--fa-hia.example', 'www.faß.example'],
    ['xn--r8jz45g.xn--zckzah', '例え.テスト'],
    ['xn--4dbrk0ce', 'ישראל'],
    // Cyrillic letters that look like those of another name: whoever shows it shows both.
    ['xn--80ak6aa92e.com', 'аррӏе.com'],
    ['paper.example', 'paper.example'],
    ['[::1]', '[::1]'],
  ])('%s is %s', (host, readable) => {
    expect(readableHost(host)).toBe(readable);
  });

  it.each([
    'xn--a.example',
    'xn--.example',
    'xn--99999999.example',
    'xn--é.example',
    'xn--a-.example',
  ])('of %s, which stands for nothing, it is the same', (host) => {
    expect(readableHost(host)).toBe(host);
  });
});
