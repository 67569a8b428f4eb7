import { describe, expect, it } from 'vitest';
import { scan } from '../../../lib/match/scan.ts';
import { isGerman } from '../../../lib/text/language.ts';
import type { NameIndex } from '../../../lib/match/name-index.ts';
import { bundledIndex, indexOf, mentionsIn } from './packs.ts';

/** All hits, whether or not they are spelt right: what the scanner offers. */
function hits(index: NameIndex, text: string): string[] {
  const found: string[] = [];
  scan(index, text, { german: () => isGerman(text) }, (_, here) => {
    found.push(...here.map((hit) => text.slice(hit.start, hit.end)));
  });
  return found;
}

const nested = indexOf({
  china: { strong: ['China'] },
  prc: { strong: ['People’s Republic of China'] },
  sea: { strong: ['South China Sea'] },
  post: { strong: ['South China Morning Post'] },
});

describe('scanning', () => {
  it('finds every name, shortest first where several begin at one word', () => {
    const index = indexOf({
      short: { strong: ['New York'] },
      long: { strong: ['New York Times'] },
    });
    expect(hits(index, 'the New York Times')).toEqual(['New York', 'New York Times']);
  });

  it('offers names that stand inside longer ones too', () => {
    const starts: number[] = [];
    scan(nested, 'South China Sea, China', { german: () => false }, (start) => {
      starts.push(start);
    });
    expect(starts).toEqual([0, 6, 17]);
  });

  it('offers nothing of an empty text or an empty index', () => {
    expect(hits(nested, '')).toEqual([]);
    expect(hits(indexOf({ x: { strong: ['Zz'] } }), 'nothing here')).toEqual([]);
  });

  it('takes the final point of a name with it, and no other point', () => {
    expect(hits(indexOf({ us: { strong: ['U.S.'] } }), 'the U.S. said')).toEqual(['U.S.']);
    expect(hits(nested, 'in China.')).toEqual(['China']);
  });
});

describe('the leftmost, longest name', () => {
  it.each([
    ['the South China Sea', ['sea: South China Sea']],
    ['the South China Morning Post', ['post: South China Morning Post']],
    ['South China, they say', ['china: China']],
    ['South China Morning is', ['china: China']],
    ['the People’s Republic of China', ['prc: People’s Republic of China']],
    ['Republic of China', ['china: China']],
    ['China China South China Sea', ['china: China', 'china: China', 'sea: South China Sea']],
  ])('in “%s”', (text, expected) => {
    expect(mentionsIn(nested, text)).toEqual(expected);
  });

  it('does not hang on a longer name that ends otherwise', () => {
    expect(mentionsIn(nested, 'the South China Sea and South China Morning Posts')).toEqual([
      'sea: South China Sea',
      'china: China',
    ]);
  });
});

describe('the gap inside a name', () => {
  it.each([
    ['a no-break space', 'Xi\u00A0Jinping'],
    ['a line end and an indent', 'Xi\n\t        Jinping'],
    ['forty spaces', `Xi${' '.repeat(40)}Jinping`],
    ['an invisible character beside the space', 'Xi\u200B \u00ADJinping'],
  ])('may be %s', (_, text) => {
    expect(mentionsIn(bundledIndex, `With ${text} there.`)).toEqual([`xi: ${text}`]);
  });

  it.each([
    'United. States',
    'United, States',
    'United/States',
    'United_States',
    'United – States',
  ])('may not be punctuation: %s', (text) => {
    expect(mentionsIn(bundledIndex, `the ${text} here`)).toEqual([]);
  });
});

describe('names in scripts without spaces', () => {
  it('are found in the middle of a line', () => {
    expect(mentionsIn(bundledIndex, '国家主席习近平在北京会见美国国务卿布林肯。')).toEqual([
      'xi: 习近平',
      'beijing: 北京',
      'us: 美国',
      'blinken: 布林肯',
    ]);
  });

  it.each([
    '习 近平',
    '习近\u00A0平',
    '习、近平',
    '习。近平',
    '习\u3000近平',
    '习·近平',
    '习\n近平',
  ])('have no gap: %j is not 习近平', (text) => {
    expect(mentionsIn(bundledIndex, `主席${text}说`)).toEqual([]);
  });

  it.each(['安东尼·布林肯', '安东尼•布林肯', '安东尼・布林肯', '安东尼‧布林肯'])(
    'may be foreign ones, with any middle dot: %s',
    (text) => {
      expect(mentionsIn(bundledIndex, `国务卿${text}说`)).toEqual([`blinken: ${text}`]);
    },
  );

  it('look through invisible characters', () => {
    expect(mentionsIn(bundledIndex, '在北\u200B京')).toEqual(['beijing: 北\u200B京']);
  });

  it('stand beside words in Latin letters', () => {
    expect(mentionsIn(bundledIndex, 'Blinken氏は北京でXi Jinping氏と')).toEqual([
      'blinken: Blinken',
      'beijing: 北京',
      'xi: Xi Jinping',
    ]);
  });
});

describe('words that change their endings', () => {
  it('are offered with up to three letters more than the stem', () => {
    const index = indexOf({ us: { strong: ['Штата'] } });
    const offered = (word: string) => hits(index, word).length;
    expect(['Штат', 'Штата', 'Штатам', 'Штатами', 'Штатамих'].map(offered)).toEqual([
      1, 1, 1, 1, 0,
    ]);
  });
});

describe('marks that belong to a name', () => {
  it.each([
    ['坚持“一个中国”政策', 'one-china-policy: “一个中国”政策'],
    ['their “one China” policy', 'one-china-policy: “one China” policy'],
    ["their 'one China' policy", "one-china-policy: 'one China' policy"],
    ['their one-China policy', 'one-china-policy: one-China policy'],
    ['the Republic of China (Taiwan)', 'taiwan: Republic of China (Taiwan)'],
  ])('are part of it: %s', (text, expected) => {
    expect(mentionsIn(bundledIndex, text)).toEqual([expected]);
  });
});
