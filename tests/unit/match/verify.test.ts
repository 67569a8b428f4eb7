import { describe, expect, it } from 'vitest';
import { bundledIndex, indexOf, mentionsIn } from './packs.ts';

/** A page that speaks of everybody, so that only the spelling decides. */
const EVIDENCE =
  'Xi Jinping, Wang Yi and Qin Gang received Antony Blinken of the State Department.';
const found = (text: string) => mentionsIn(bundledIndex, EVIDENCE, text).slice(5);

describe('rule 1: a name ends where a word of its script ends', () => {
  it.each([
    ['Chinatown and Indochina'],
    ['Xis and Xiao'],
    ['US2 and USB'],
    ['Blinkens'],
    ['2Biden'],
    ['Bidenomics'],
  ])('no letter or digit beside it: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each(["Xi'an", 'Xi’an', 'Xi‘an', "US'ers", 'Biden’ll'])(
    'no apostrophe and letters: %s',
    (text) => {
      expect(found(`They saw ${text} then.`)).toEqual([]);
    },
  );

  it.each([
    ["Xi's plan", 'xi: Xi'],
    ['Xi’s plan', 'xi: Xi'],
    ['BLINKEN’S PLAN', 'blinken: BLINKEN'],
    ['the Bidens’ and Biden’ plan', 'biden: Biden'],
    ['“Blinken”', 'blinken: Blinken'],
    ['‘Blinken’', 'blinken: Blinken'],
    ['d’Antony Blinken', 'blinken: Antony Blinken'],
    ['(China)', 'china: China'],
    ['#Biden', 'biden: Biden'],
  ])('but a possessive, a quotation mark or an elision: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['xi-zero', 'Xi-zero', 'Xi‑zero', 'Qin-era'])(
    'no hyphen and lower case behind a short person: %s',
    (text) => {
      expect(found(`the ${text} thing`)).toEqual([]);
    },
  );

  it.each([
    ['US-China ties', ['us: US', 'china: China']],
    ['the US-led group', ['us: US']],
    ['a Biden-era rule', ['biden: Biden']],
    ['the Biden-Xi summit', ['biden: Biden', 'xi: Xi']],
    ['anti-Xi protests', ['xi: Xi']],
    ['China–Russia trade', ['china: China', 'russia: Russia']],
  ])('both halves of a pair, and countries with a hyphen: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['블링컨은 말했다', ['blinken: 블링컨']],
    ['블링컨 장관', ['blinken: 블링컨']],
    ['블링컨으로부터', ['blinken: 블링컨']],
    ['블링컨슈타인', []],
    ['신블링컨', []],
  ])('Korean: particles may follow, other syllables not: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('rule 2: case', () => {
  it.each(['blinken', 'united states', 'u.s.', 'us', 'joe biden', 'bLinken', 'Us', 'xi jinping'])(
    'a name does not match in lower or mixed case: %s',
    (text) => {
      expect(found(`they told ${text} so`)).toEqual([]);
    },
  );

  it.each([
    ['BLINKEN', 'blinken: BLINKEN'],
    ['ANTONY J. BLINKEN', 'blinken: ANTONY J. BLINKEN'],
    ['PEOPLE’S REPUBLIC OF CHINA', 'china: PEOPLE’S REPUBLIC OF CHINA'],
    ['WASHINGTON, D.C.', 'washington: WASHINGTON, D.C.'],
    ['БЛИНКЕН', 'blinken: БЛИНКЕН'],
    ['БЛИНКЕНА', 'blinken: БЛИНКЕНА'],
  ])('all capitals are accepted of four letters or more: %s', (text, expected) => {
    expect(found(`${text} SPEAKS`)).toEqual([expected]);
  });

  it.each(['XI', 'QIN'])('but not of fewer: %s', (text) => {
    expect(found(`the ${text} of them`)).toEqual([]);
  });

  it.each([
    'CONTACT US',
    'TELL US MORE',
    'ABOUT US',
    'WHAT MAKES US HUMAN',
    'FOLLOW US ON FACEBOOK',
  ])('two or three capitals mean nothing in a line of capitals: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    'US',
    'The US and NATO',
    'US officials',
    'a US–EU deal',
    'It came to the US. NATO agreed.',
  ])('but name the country elsewhere: %s', (text) => {
    expect(found(text)).toEqual(['us: US']);
  });

  it.each([
    ['Spy balloon shot down', ['spy-balloon: Spy balloon']],
    ['SPY BALLOON', ['spy-balloon: SPY BALLOON']],
    ['the state department of Florida', []],
    ['the white house of Jefferson', []],
    ['the red sea and the taiwan strait', []],
  ])('organisations and issues of several words may ignore case: %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['state department', 'white house'])(
    'an organisation in lower case needs a page that speaks of its company: the %s',
    (name) => {
      const alone = `They live in the ${name} at the end of the lane.`;
      expect(mentionsIn(bundledIndex, alone)).toEqual([]);
      const page = mentionsIn(bundledIndex, `Joe Biden, said the ${name}, saw Antony Blinken.`);
      expect(page.map((mention) => mention.split(': ')[1])).toContain(name);
    },
  );
});

describe('rule 7: endings, apostrophes, accents and invisible characters', () => {
  it.each([
    ['с Блинкеном', 'Блинкеном'],
    ['о Китае', 'Китае'],
    ['из Китая', 'Китая'],
    ['в Россию', 'Россию'],
    ['Украины', 'Украины'],
    ['Джо Байдену', 'Джо Байдену'],
    ['Владимира Путина', 'Владимира Путина'],
    ['с Россией', 'Россией'],
    ['Госдепартаментом', 'Госдепартаментом'],
  ])('Cyrillic words change their endings: %s', (text, expected) => {
    expect(found(text).map((mention) => mention.replace(/^.*: /, ''))).toEqual([expected]);
  });

  it.each(['Блинкенштейн', 'Россиянами', 'Путинизмом', 'Балет', 'Блинкенович', 'КНРы'])(
    'by three letters at most, and short names not at all: %s',
    (text) => {
      expect(found(`О ${text} говорят`)).toEqual([]);
    },
  );

  it.each([
    ['Bli\u00ADn\u00ADken', 'blinken'],
    ['Blin\u200Bken', 'blinken'],
    ["People's Republic of China", 'china'],
    ['People’s Republic of China', 'china'],
    ['Taiw\u0061\u0301n', 'taiwan'],
    ['Taïwan', 'taiwan'],
    ['\u0412\u043B\u0430\u0434\u0438\u043C\u0438\u0440 Путин', 'putin'],
  ])('%j is a way to write a name', (text, entity) => {
    expect(found(`to ${text} there`)).toEqual([`${entity}: ${text}`]);
  });

  it('folds accents only in names of five letters or more', () => {
    const index = indexOf({ four: { strong: ['Máli'] }, five: { strong: ['America', 'Málaga'] } });
    expect(mentionsIn(index, 'Mali, Màli, Máli')).toEqual(['four: Máli']);
    expect(mentionsIn(index, 'Malaga')).toEqual(['five: Malaga']);
  });

  it('takes accents that the name does not have for another word', () => {
    const index = indexOf({ us: { strong: ['America'] } });
    expect(mentionsIn(index, 'América, America')).toEqual(['us: America']);
  });

  it('takes a letter in pieces for the letter, in a name of any length', () => {
    const index = indexOf({ ile: { strong: ['Île'] } });
    expect(mentionsIn(index, 'I\u0302le')).toEqual(['ile: I\u0302le']);
  });

  it('refuses a name with more stuffed into it than any writer would', () => {
    expect(found(`Blin${'\u200B'.repeat(500)}ken`)).toEqual([]);
    expect(found(`Xi${' '.repeat(5_000)}Jinping`)).not.toContain('xi: Xi Jinping');
  });
});
