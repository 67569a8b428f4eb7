import { describe, expect, it } from 'vitest';
import { bundledIndex, indexOf, mentionsIn } from './packs.ts';

const EVIDENCE =
  'Xi Jinping, Wang Yi and Qin Gang received Antony Blinken of the State Department.';
const found = (text: string) => mentionsIn(bundledIndex, EVIDENCE, text).slice(5);

describe('rule 6: phrases that contain a name but mean something else', () => {
  it.each([
    'as USA Today wrote',
    'on US Airways',
    'in the South China Morning Post',
    'at the Bank of America',
    'at the Bank of China',
    'Hunter Biden and Jill Biden',
    'the Qin dynasty',
    'along the Xi River',
    'the city of Xi’an',
    "the city of Xi'an",
    '世界上的发展中国家',
    'Хантера Байдена',
    'USA TODAY',
    'as USA\u00A0Today wrote',
    'as USA To\u00ADday wrote',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('block nothing outside themselves', () => {
    expect(found('USA Today says the USA and China, USA Today')).toEqual([
      'us: USA',
      'china: China',
    ]);
    expect(found('发展中国家和中国')).toEqual(['china: 中国']);
  });

  it('block the names of their own entity only', () => {
    const index = indexOf({
      america: { strong: ['America'], not: ['Bank of America'] },
      bank: { kind: 'organization', strong: ['Bank of America'] },
      rivers: { strong: ['of America'] },
    });
    expect(mentionsIn(index, 'the Bank of America')).toEqual(['bank: Bank of America']);
    const without = indexOf({
      america: { strong: ['America'], not: ['Bank of America'] },
      capital: { strong: ['America'] },
    });
    expect(mentionsIn(without, 'the Bank of America')).toEqual(['capital: America']);
  });

  it('do not block a longer name of the same entity', () => {
    const index = indexOf({ u: { strong: ['York', 'York Park Hotel'], not: ['York Park'] } });
    expect(mentionsIn(index, 'the York Park, the York Park Hotel')).toEqual(['u: York Park Hotel']);
  });

  it('must be spelt right themselves', () => {
    const index = indexOf({ us: { strong: ['USA'], not: ['USA Today'] } });
    expect(mentionsIn(index, 'in the USA today')).toEqual(['us: USA']);
  });

  it('may overlap one another', () => {
    const index = indexOf({ x: { strong: ['Mid'], not: ['Low Mid', 'Mid High', 'Low Mid High'] } });
    expect(mentionsIn(index, 'Low Mid High, Low Mid, Mid High, Mid')).toEqual(['x: Mid']);
  });
});
