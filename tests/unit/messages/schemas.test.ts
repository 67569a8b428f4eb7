import { describe, expect, it } from 'vitest';
import {
  jumpedSchema,
  pageReportSchema,
  requestSchemas,
  toBackgroundSchema,
} from '../../../lib/messages/schemas.ts';

/** A message as the browser hands it over: a copy without prototypes, getters or functions. */
const received = (message: unknown): unknown => structuredClone(message);

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, message: unknown) =>
  schema.safeParse(received(message)).success;

const hello = { type: 'hello', born: 1_780_000_000_123.4, isStyled: false };

describe('what a page says on its Port', () => {
  it.each([
    hello,
    { ...hello, isStyled: true },
    { type: 'texts', add: [], remove: [] },
    { type: 'texts', add: [[0, '']], remove: [7] },
    { type: 'texts', add: [[1, 'half a pair \uD800, \u0000 and \u202E']], remove: [] },
    { type: 'texts', add: [[1, 'x'.repeat(1_000_000)]], remove: [] },
    {
      type: 'texts',
      add: Array.from({ length: 100_000 }, (_, i) => [i, 'ten units!']),
      remove: [],
    },
  ])('is heard where it is as agreed', (message) => {
    expect(accepts(toBackgroundSchema, message)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['words', 'hello'],
    ['a list', [hello]],
    ['no type', { born: 1, isStyled: true }],
    ['another type', { type: 'go' }],
    ['a type of every object', { type: 'constructor' }],
    ['a bare greeting', { type: 'hello' }],
    ['a greeting of no time', { ...hello, born: NaN }],
    ['a greeting with names of its own', { ...hello, names: { person: 'h0123456789ab' } }],
    ['a greeting with styles', { ...hello, css: '*{}' }],
    ['texts without removals', { type: 'texts', add: [] }],
    ['texts that are no list', { type: 'texts', add: { 0: [0, 'x'], length: 1 }, remove: [] }],
    ['a text without a key', { type: 'texts', add: [['x']], remove: [] }],
    ['a text with more than a key', { type: 'texts', add: [[0, 'x', 'y']], remove: [] }],
    ['a text that is none', { type: 'texts', add: [[0, { length: 1 }]], remove: [] }],
    ['a key below 0', { type: 'texts', add: [[-1, 'x']], remove: [] }],
    ['a broken key', { type: 'texts', add: [[0.5, 'x']], remove: [] }],
    ['a key that is no number', { type: 'texts', add: [['__proto__', 'x']], remove: [] }],
    ['a removal of NaN', { type: 'texts', add: [], remove: [NaN] }],
    ['a removal of Infinity', { type: 'texts', add: [], remove: [Infinity] }],
    ['a removal beyond exact numbers', { type: 'texts', add: [], remove: [2 ** 53] }],
    ['too long a text', { type: 'texts', add: [[0, 'x'.repeat(1_000_001)]], remove: [] }],
    [
      'too long texts together',
      { type: 'texts', add: [0, 1].map((key) => [key, 'x'.repeat(500_001)]), remove: [] },
    ],
    [
      'too many texts',
      { type: 'texts', add: Array.from({ length: 100_001 }, (_, i) => [i, '']), remove: [] },
    ],
    [
      'too many removals',
      { type: 'texts', add: [], remove: Array.from({ length: 100_001 }, (_, i) => i) },
    ],
  ])('is refused: %s', (_, message) => {
    expect(accepts(toBackgroundSchema, message)).toBe(false);
  });
});

describe('a request', () => {
  const card = {
    packId: 'harbour-strike',
    entityId: 'ada-moor',
    paragraph: 'So Ada Moor spoke.',
    at: 3,
  };
  const refusal = {
    id: '7d9f3c1e-52ab-4c0d-8e11-90a4b6c2d3f5',
    packId: 'harbour-strike',
    entityId: 'ada-moor',
    name: 'Moor',
    scope: 'site',
  };
  const id = '0b5c2b0e-6f0e-4f6e-9d3a-2f1d6b7c8a90';

  it.each([
    ['card.get', card],
    ['card.get', { ...card, paragraph: '', at: 0 }],
    ['card.get', { ...card, entityId: 'constructor' }],
    ['card.load', {}],
    ['refusal.add', refusal],
    ['refusal.add', { ...refusal, scope: 'always', name: 'x'.repeat(120) }],
    ['refusal.undo', { id }],
    ['refusal.list', {}],
    ['refusal.remove', { ids: [] }],
    ['refusal.remove', { ids: Array.from({ length: 10_000 }, () => id) }],
    ['briefing.get', { tabId: 0 }],
    ['page.jump', { tabId: 5, packId: 'p', entityId: 'e', after: null }],
    ['site.switch', { host: 'paper.example', on: false, tabId: 3 }],
    ['sites.list', { list: 'off', hosts: ['paper.example'], isIn: true }],
    ['sites.list', { list: 'on', hosts: [], isIn: false }],
    ['page.read', { tabId: 3 }],
    ['page.pause', { tabId: 3, on: true }],
    ['everywhere.switch', { on: true }],
    ['notice.dismiss', {}],
  ] as const)('is answered where it is as agreed: %s', (type, request) => {
    expect(accepts(requestSchemas[type], request)).toBe(true);
  });

  it.each([
    ['card.get', undefined],
    ['card.get', null],
    ['card.get', [card]],
    ['card.get', { ...card, packId: '' }],
    ['card.get', { ...card, packId: 'x'.repeat(65) }],
    ['card.get', { ...card, entityId: ['ada-moor'] }],
    ['card.get', { ...card, entityId: 'x'.repeat(1_000_000) }],
    ['card.get', { ...card, paragraph: 'x'.repeat(1_000_001) }],
    ['card.get', { ...card, paragraph: null }],
    ['card.get', { packId: card.packId, entityId: card.entityId, at: 0 }],
    ['card.get', { ...card, at: undefined }],
    ['card.get', { ...card, at: -1 }],
    ['card.get', { ...card, at: 1.5 }],
    ['card.get', { ...card, at: Infinity }],
    ['card.get', { ...card, at: '3' }],
    ['card.get', { ...card, tabId: 1 }],
    ['card.load', undefined],
    ['card.load', { file: 'card.js' }],
    ['card.load', []],
    ['refusal.add', { ...refusal, name: '' }],
    ['refusal.add', { ...refusal, name: 'x'.repeat(121) }],
    ['refusal.add', { ...refusal, scope: 'window' }],
    ['refusal.add', { ...refusal, scope: { scope: 'site', host: 'bank.example' } }],
    ['refusal.add', { ...refusal, host: 'bank.example' }],
    ['refusal.add', { ...refusal, url: 'https://bank.example/' }],
    ['refusal.add', { ...refusal, since: '2026-01-01' }],
    ['refusal.add', { ...refusal, packId: undefined }],
    ['refusal.add', { ...refusal, id: undefined }],
    ['refusal.add', { ...refusal, id: 'off-everywhere' }],
    ['refusal.undo', {}],
    ['refusal.undo', { id: '' }],
    ['refusal.undo', { id: 'off-everywhere' }],
    ['refusal.undo', { ids: [id] }],
    ['refusal.list', { all: true }],
    ['refusal.remove', { ids: id }],
    ['refusal.remove', { ids: ['*'] }],
    ['refusal.remove', { ids: Array.from({ length: 10_001 }, () => id) }],
    ['briefing.get', {}],
    ['briefing.get', { tabId: -1 }],
    ['briefing.get', { tabId: '1' }],
    ['briefing.get', { tabId: 1.5 }],
    ['page.jump', { tabId: 5, packId: 'p', entityId: 'e', after: -1 }],
    ['site.switch', { host: '', on: true, tabId: 3 }],
    ['site.switch', { host: 'x'.repeat(254), on: true, tabId: 3 }],
    ['site.switch', { host: null, on: true, tabId: 3 }],
    ['site.switch', { host: 'paper.example', on: 'false', tabId: 3 }],
    ['site.switch', { host: 'paper.example', tabId: 3 }],
    ['site.switch', { host: 'paper.example/a', on: true, tabId: 3 }],
    ['sites.list', { list: 'all', hosts: [], isIn: true }],
    ['sites.list', { list: 'on', hosts: ['Paper example'], isIn: true }],
    ['sites.list', { list: 'on', hosts: Array(1_001).fill('a.example'), isIn: true }],
    ['sites.list', { list: 'on', hosts: [] }],
    ['page.read', { tabId: -1 }],
    ['page.pause', { tabId: 3, on: null }],
    ['everywhere.switch', { on: 0 }],
    ['everywhere.switch', {}],
    ['notice.dismiss', { all: true }],
  ] as const)('is refused: %s %j', (type, request) => {
    expect(accepts(requestSchemas[type], request)).toBe(false);
  });

  it('brings nothing with it under the name of a prototype', () => {
    const forged: unknown = JSON.parse('{"on":true,"__proto__":{"host":"paper.example"}}');
    expect(requestSchemas['everywhere.switch'].safeParse(forged).success).toBe(false);
    expect(requestSchemas['site.switch'].safeParse(forged).success).toBe(false);
  });
});

describe('what a page answers', () => {
  const entity = { packId: 'harbour-strike', entityId: 'ada-moor', count: 3 };
  const read = { reading: false, late: false, paused: false };
  it('is heard where it is a report', () => {
    for (const late of [true, false])
      expect(accepts(pageReportSchema, { ...read, entities: [entity], late })).toBe(true);
  });

  it.each([
    undefined,
    null,
    {},
    { entities: [], ...read, reading: 'no' },
    { entities: [], ...read, paused: null },
    { entities: [], ...read, host: 'bank.example' },
    { entities: [{ ...entity, count: -1 }], ...read },
    { entities: [{ ...entity, count: 0.5 }], ...read },
    { entities: [{ ...entity, count: Infinity }], ...read },
    { entities: [{ ...entity, count: '3' }], ...read },
    { entities: [{ ...entity, name: 'Somebody else' }], ...read },
    { entities: [{ ...entity, packId: { toString: 'x' } }], ...read },
    { entities: Array.from({ length: 10_001 }, () => entity), ...read },
  ])('is refused where it is none: %#', (report) => {
    expect(accepts(pageReportSchema, report)).toBe(false);
  });

  it('is a mention of those there are, or none', () => {
    for (const jumped of [null, { index: 0, of: 1 }, { index: 4, of: 5 }]) {
      expect([jumped, accepts(jumpedSchema, jumped)]).toEqual([jumped, true]);
    }
  });

  it.each([
    undefined,
    {},
    { index: 0, of: 0 },
    { index: 1, of: 1 },
    { index: -1, of: 1 },
    { index: 0.5, of: 2 },
    { index: NaN, of: 2 },
    { index: '0', of: 1 },
    { index: 0, of: 1, url: 'https://evil.example' },
  ])('is refused where it is no mention: %j', (jumped) => {
    expect(accepts(jumpedSchema, jumped)).toBe(false);
  });
});
