import { describe, expect, it } from 'vitest';
import {
  hostOf,
  isPaused,
  isSiteOff,
  switchEverywhere,
  switchSite,
} from '../../../lib/settings/switches.ts';
import { MemoryStore } from './memory-store.ts';

describe('the switch for everything', () => {
  it('is on until the user switches it off, and again after', async () => {
    const store = new MemoryStore();
    expect(await isPaused(store)).toBe(false);
    await switchEverywhere(store, false);
    expect(await isPaused(store)).toBe(true);
    await switchEverywhere(store, true);
    expect(await isPaused(store)).toBe(false);
  });

  it('leaves the sites as they are', async () => {
    const store = new MemoryStore();
    await switchSite(store, 'paper.example', false);
    await switchEverywhere(store, false);
    expect(await isSiteOff(store, 'other.example')).toBe(false);
    await switchEverywhere(store, true);
    expect(await isSiteOff(store, 'paper.example')).toBe(true);
  });
});

describe('the switch for a site', () => {
  it('switches that host alone', async () => {
    const store = new MemoryStore();
    await switchSite(store, 'paper.example', false);
    expect(await isSiteOff(store, 'paper.example')).toBe(true);
    for (const other of ['www.paper.example', 'paper.exampl', 'everywhere', '']) {
      expect([other, await isSiteOff(store, other)]).toEqual([other, false]);
    }
    expect(await isPaused(store)).toBe(false);
  });

  it('never takes another switch for its own, whatever the host is called', async () => {
    const store = new MemoryStore();
    for (const host of ['everywhere', 'off-everywhere', 'constructor', '__proto__']) {
      await switchSite(store, host, false);
      expect(await isSiteOff(store, host)).toBe(true);
    }
    expect(await isPaused(store)).toBe(false);
  });

  it('loses no switch where two are thrown at once', async () => {
    const store = new MemoryStore();
    await Promise.all([
      switchSite(store, 'a.example', false),
      switchSite(store, 'b.example', false),
    ]);
    expect([await isSiteOff(store, 'a.example'), await isSiteOff(store, 'b.example')]).toEqual([
      true,
      true,
    ]);
  });

  it('leaves nothing behind once it is on again', async () => {
    const store = new MemoryStore();
    await switchSite(store, 'paper.example', false);
    await switchEverywhere(store, false);
    await switchSite(store, 'paper.example', true);
    await switchEverywhere(store, true);
    expect([...store.values]).toEqual([]);
  });
});

describe('hostOf', () => {
  it.each([
    ['https://paper.example/a?b#c', 'paper.example'],
    ['http://user:secret@Paper.Example:8080/', 'paper.example'],
    ['https://www.paper.example', 'www.paper.example'],
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
  ])('is nobody’s for %j', (url) => {
    expect(hostOf(url)).toBeNull();
  });
});
