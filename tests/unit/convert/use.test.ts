import { describe, expect, it } from 'vitest';
import { SharedNames } from '../../../lib/convert/shared-names.ts';
import { useOf } from '../../../lib/convert/use.ts';

const use = (text: string, kind: Parameters<typeof useOf>[1] = 'organization', shared = false) =>
  useOf({ text, language: 'en' }, kind, shared);

describe('a name that nobody has looked at', () => {
  it.each([
    ['Westhaven Port Board', 'organization'],
    ['Ada Moor', 'person'],
    ['Reykjavik', 'place'],
    ['NATO', 'organization'],
    ['中国', 'place'],
    ['Лондон', 'place'],
  ] as const)('is enough on its own where it is one in full: %s', (text, kind) => {
    expect(use(text, kind)).toBe('strong');
  });

  it.each([
    ['Moor', 'person', 'a surname alone'],
    ['Apple', 'organization', 'a word'],
    ['The Guardian', 'organization', 'a word with its article'],
    ['Spiegel', 'organization', 'a word of another language'],
    ['EU', 'organization', 'two letters'],
    ['UAE', 'place', 'three letters'],
    ['1984', 'issue', 'a number'],
    ['Who', 'organization', 'a word that opens sentences'],
  ] as const)(
    'needs context where it is as likely something else: %s, a %s (%s)',
    (text, kind, _why) => {
      expect(use(text, kind)).toBe('context');
    },
  );

  it('needs context where another entity has it too, and what the source says goes before all', () => {
    expect(use('Westhaven Port Board', 'organization', true)).toBe('context');
    const said = { text: 'Apple', language: 'en', use: 'strong' } as const;
    expect(useOf(said, 'organization', true)).toBe('strong');
  });
});

it('names are shared where two entities have them, however they are spelt', () => {
  const shared = new SharedNames();
  shared.add('São Paulo', 1);
  shared.add('SAO PAULO', 1);
  expect(shared.has('São Paulo')).toBe(false);
  shared.add('Sao Paulo', 2);
  shared.add('Port Board', 3);
  expect([shared.has('são paulo'), shared.has('Port Board')]).toEqual([true, false]);
});
