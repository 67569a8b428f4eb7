import { describe, expect, it } from 'vitest';
import { bundledIndex, indexOf, mentionsIn } from './packs.ts';

const read = (...paragraphs: string[]) => mentionsIn(bundledIndex, ...paragraphs);

describe('rule 1: edges by script', () => {
  it.each([
    ['国王毅然退位', []],
    ['途中国道上', []],
    ['他崇拜登山家', []],
    ['访问北京', ['beijing: 北京']],
    ['反对美国制裁', ['us: 美国']],
  ])('Han characters are cut where words are: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['プロシアの軍服', []],
    ['ロシアンブルー', []],
    ['ロシアの大統領', ['russia: ロシア']],
    ['アントニー・ブリンケンが', ['blinken: アントニー・ブリンケン']],
  ])('Katakana is one piece for each word: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['미국에서도', ['us: 미국']],
    ['중국과의', ['china: 중국']],
    ['우크라이나까지는', ['ukraine: 우크라이나']],
    ['미국인', []],
  ])('Korean hangs particles on particles: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['شي جين بينغ وبلينكن', ['xi: شي جين بينغ', 'blinken: بلينكن']],
    ['بالصين', ['china: الصين']],
    ['وبالصين', ['china: الصين']],
    ['مملكة بروسيا', []],
  ])('Arabic writes particles in one with a name: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('leaves invisible characters behind a name outside', () => {
    expect(read('China\u2060 and Xi Jinping\u200F.')).toEqual(['china: China', 'xi: Xi Jinping']);
  });
});

describe('scripts that the bundled pack does not use', () => {
  const index = indexOf({
    greek: { kind: 'person', strong: ['Αντώνης Μπλίνκεν'] },
    cyprus: { strong: ['Κύπρος'] },
    hebrew: { kind: 'person', strong: ['אנתוני בלינקן'] },
    thai: { strong: ['ประเทศจีน'] },
  });

  it.each([
    ['Ο Αντώνης Μπλίνκεν μίλησε', ['greek: Αντώνης Μπλίνκεν']],
    ['ΑΝΤΩΝΗΣ ΜΠΛΙΝΚΕΝ', ['greek: ΑΝΤΩΝΗΣ ΜΠΛΙΝΚΕΝ']],
    ['ΚΥΠΡΟΣ', ['cyprus: ΚΥΠΡΟΣ']],
    ['פגש אנתוני בלינקן.', ['hebrew: אנתוני בלינקן']],
    ['เยือนประเทศจีนในเดือน', ['thai: ประเทศจีน']],
  ])('%s', (text, expected) => {
    expect(mentionsIn(index, text)).toEqual(expected);
  });
});

describe('rule 7: endings', () => {
  it.each([
    ['Китайка', []],
    ['Китаев забил гол', []],
    ['Россияне', []],
    ['в Китае', ['china: Китае']],
    ['с Цинь Ганом', ['qin-gang: Цинь Ганом']],
    ['С Путиным Байден не говорил', ['putin: Путиным', 'biden: Байден']],
  ])('Cyrillic ones are those of the singular: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Chinas Botschafter und Bidens Berater schweigen', ['china: Chinas', 'biden: Bidens']],
    ['the two Chinas and the Bidens of Delaware', []],
  ])('a genitive without an apostrophe is German only: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('rule 4: names of something else that begin or end like a place’s', () => {
  it.each([
    'China Merchants Bank',
    'Taiwan Semiconductor Manufacturing Company',
    'the U.S. Air Force',
    'the White House Inn',
    'アメリカ村',
    'Hotel Beijing',
    'the yacht America',
    'the village of Bali',
    'Peking, Ill.',
    'the USS America',
    'Putin Brothers',
    'the hotel «Ukraine»',
    '《美国队长》',
  ])('%s', (text) => {
    expect(read(`They know ${text} well.`)).toEqual([]);
  });

  it.each(['the US Congress', 'the China desk', 'the China Foreign Ministry'])(
    'and not where it only says whose something is: %s',
    (text) => {
      expect(read(`They know ${text} well.`)).toHaveLength(1);
    },
  );
});
