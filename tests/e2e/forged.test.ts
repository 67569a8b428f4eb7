import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import bundled from '../../assets/packs/blinken-china-2023.json' with { type: 'json' };
import { markTexts } from '../driver/marks.ts';
import { PopupObject } from '../driver/popup.ts';
import { readStored, type Stored } from '../driver/stored.ts';
import { eventually } from '../driver/wait.ts';
import { markOf, pageWith, startSuite, type Suite } from './suite.ts';

const blinken = { packId: bundled.id, entityId: 'blinken' };
const refusal = {
  id: '7d9f3c1e-52ab-4c0d-8e11-90a4b6c2d3f5',
  ...blinken,
  name: 'Antony Blinken',
  scope: 'site',
};
const card = { ...blinken, paragraph: '', at: 0 };

let suite: Suite;
let page: Page;
let popup: PopupObject;
let before: Stored;

beforeAll(async () => {
  suite = await startSuite({
    '/hidden': pageWith('<p>Antony Blinken</p><p id="hidden" style="opacity: 0">Xi Jinping</p>'),
    '/': pageWith('<p>Antony Blinken</p><p style="height: 4000px"></p><p>Antony Blinken</p>'),
  });
  page = await suite.open('/');
  await markOf(page, 'Antony Blinken');
  popup = await PopupObject.over(suite.driver, page.url());
  before = await readStored(suite.driver);
});
afterAll(() => suite.close());

/** Sends `message` from the page's process, as one that was taken over by an attacker could. */
function sendFromPage(message: unknown): Promise<unknown> {
  return popup.page.evaluate(async (sent) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    const [result] = await browser.scripting.executeScript({
      target: { tabId: Number(new URLSearchParams(location.search).get('tab')) },
      args: [sent],
      func: async (inner: unknown) => {
        const own = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
        return (await own.runtime.sendMessage(inner)) as unknown;
      },
    });
    return result?.result;
  }, message);
}

/** Sends `message` from one of the extension's own pages. */
function sendFromPopup(message: unknown): Promise<unknown> {
  return popup.page.evaluate(async (sent) => {
    const { browser = chrome } = globalThis as { browser?: typeof chrome };
    return (await browser.runtime.sendMessage(sent)) as unknown;
  }, message);
}

/** Says `messages` on a Port of that name, from the page's process, and gives what comes back. */
function sayOnPort(name: string, messages: readonly unknown[]): Promise<unknown> {
  return popup.page.evaluate(
    async (port, said) => {
      const { browser = chrome } = globalThis as { browser?: typeof chrome };
      const [result] = await browser.scripting.executeScript({
        target: { tabId: Number(new URLSearchParams(location.search).get('tab')) },
        args: [port, said],
        func: (portName: string, inner: readonly unknown[]) => {
          const own = (globalThis as { browser?: typeof chrome }).browser ?? chrome;
          const opened = own.runtime.connect({ name: portName });
          const heard: unknown[] = [];
          opened.onMessage.addListener((message: unknown) => void heard.push(message));
          for (const message of inner) opened.postMessage(message);
          return new Promise<unknown[]>((done) => {
            opened.onDisconnect.addListener(() => done([...heard, 'disconnected']));
            setTimeout(() => done(heard), 600);
          });
        },
      });
      return result?.result;
    },
    name,
    messages,
  );
}

describe('the page itself', () => {
  it('has no way to send a message', async () => {
    const ways = await page.evaluate(() => {
      const { browser, chrome: own } = globalThis as { browser?: unknown; chrome?: object };
      return [typeof browser, typeof (own && Reflect.get(own, 'runtime'))];
    });
    expect(ways).toEqual(['undefined', 'undefined']);
  });
});

describe('from the process of a page', () => {
  it.each([
    ['everywhere.switch', { on: false }],
    ['site.switch', { host: '127.0.0.1', on: false, tabId: 1 }],
    ['notice.dismiss', {}],
    ['briefing.get', { tabId: 1 }],
    ['page.jump', { tabId: 1, ...blinken, after: null }],
    ['dossier.get', blinken],
    ['story.get', { packId: bundled.id }],
    ['refusal.list', {}],
    ['refusal.remove', { ids: [] }],
  ])('“%s” is refused, and nothing changes', async (type, request) => {
    expect(await sendFromPage({ type, request })).toEqual({
      ok: false,
      error: `“${type}” may not be asked from here.`,
    });
    expect(await readStored(suite.driver)).toEqual(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it.each([
    null,
    'card.get',
    {},
    { type: 'constructor', request: {} },
    { type: '__proto__', request: {} },
    { type: ['card.get'], request: card },
  ])('what is no message is refused: %j', async (message) => {
    expect(await sendFromPage(message)).toEqual({ ok: false, error: expect.any(String) });
  });

  it.each([
    undefined,
    { ...card, paragraph: 7 },
    { ...card, at: -1 },
    { ...card, entityId: 'x'.repeat(65) },
    { ...card, tabId: 1 },
  ])('a card is refused where the request is malformed: %j', async (request) => {
    expect(await sendFromPage({ type: 'card.get', request })).toEqual({
      ok: false,
      error: 'The request “card.get” is malformed.',
    });
  });

  it('a card may be asked for; one that no pack has is not there', async () => {
    expect(await sendFromPage({ type: 'card.get', request: card })).toMatchObject({
      ok: true,
      value: { name: 'Antony Blinken' },
    });
    for (const entityId of ['constructor', '__proto__', 'nobody']) {
      const request = { ...card, entityId };
      expect(await sendFromPage({ type: 'card.get', request })).toEqual({ ok: true, value: null });
    }
  });

  it.each([
    ['words of its own', { ...refusal, name: 'a secret' }],
    ['a name of somebody else', { ...refusal, name: 'Xi' }],
    ['a phrase that means something else', { ...refusal, entityId: 'xi', name: 'Xi’an' }],
    ['an entity that no pack has', { ...refusal, entityId: '__proto__' }],
  ])('%s cannot be refused', async (_, request) => {
    expect(await sendFromPage({ type: 'refusal.add', request })).toEqual({
      ok: true,
      value: { state: 'impossible' },
    });
    expect(await readStored(suite.driver)).toEqual(before);
  });

  it('a name can be refused where the page is, and what others refused cannot be undone', async () => {
    const added = { type: 'refusal.add', request: refusal };
    // A second time, because the first answer was lost: it can still be undone.
    for (let i = 0; i < 2; i++) {
      expect(await sendFromPage(added)).toMatchObject({
        ok: true,
        value: { state: 'refused', id: refusal.id },
      });
    }
    const { local } = await readStored(suite.driver);
    const [key = ''] = Object.keys(local).filter((one) => one.startsWith('refused:'));
    expect(local[key]).toMatchObject({ place: { scope: 'site', host: '127.0.0.1' } });
    // Said again, it is known already, and its id is not told to who did not add it.
    const again = { ...refusal, id: '7d9f3c1e-52ab-4c0d-8e11-90a4b6c2d3f6' };
    expect(await sendFromPage({ type: 'refusal.add', request: again })).toMatchObject({
      value: { state: 'refused', id: null },
    });
    const guessed = { id: '0b5c2b0e-6f0e-4f6e-9d3a-2f1d6b7c8a90' };
    await sendFromPage({ type: 'refusal.undo', request: guessed });
    expect((await readStored(suite.driver)).local).toHaveProperty(key);
    await sendFromPage({ type: 'refusal.undo', request: { id: key.slice('refused:'.length) } });
    expect(await readStored(suite.driver)).toEqual(before);
  });

  it.each([
    ['another Port', 'other', []],
    ['what is no message', 'reading', ['hello']],
    [
      'styles of its own',
      'reading',
      [{ type: 'hello', born: 1, isStyled: false, names: { person: '*{}' } }],
    ],
    ['a text without a key', 'reading', [{ type: 'texts', add: [['x']], remove: [] }]],
  ])('%s is hung up on', async (_, name, messages) => {
    expect(await sayOnPort(name, messages)).toEqual(['disconnected']);
  });

  it('texts without a greeting are not read', async () => {
    const texts = { type: 'texts', add: [[1, 'Antony Blinken']], remove: [] };
    expect(await sayOnPort('reading', [texts])).toEqual([]);
  });
});

it('an event that a page makes up has nothing hidden looked at again', async () => {
  const other = await suite.open('/hidden');
  await markOf(other, 'Antony Blinken');
  // The hidden name is looked at in the same slice as that one, or in the next.
  await sleep(500);
  await other.evaluate(() => {
    const hidden = document.querySelector<HTMLElement>('#hidden');
    if (hidden) hidden.style.opacity = '1';
    for (const type of ['transitionend', 'animationend']) document.dispatchEvent(new Event(type));
  });
  await sleep(1_000);
  expect(await markTexts(other)).toEqual(['Antony Blinken']);
  // A movement of the browser's own does have it looked at.
  await other.evaluate(() => {
    document.body.style.transition = 'opacity 50ms';
    document.body.style.opacity = '0.95';
  });
  const texts = await eventually(
    () => markTexts(other),
    (found) => found.length === 2,
  );
  expect(texts).toEqual(['Antony Blinken', 'Xi Jinping']);
  await other.close();
});

it('the extension’s own pages may not ask for what belongs to pages', async () => {
  for (const [type, request] of [
    ['card.load', {}],
    ['panel.open', blinken],
    ['refusal.add', refusal],
    ['refusal.undo', { id: '0b5c2b0e-6f0e-4f6e-9d3a-2f1d6b7c8a90' }],
  ] as const) {
    expect(await sendFromPopup({ type, request })).toEqual({
      ok: false,
      error: `“${type}” may not be asked from here.`,
    });
  }
});
