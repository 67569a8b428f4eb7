import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../driver/catalogue.ts';

const ENGLISH = readCatalogue('en');
const LANGUAGES = readdirSync('locales')
  .filter((file) => file.endsWith('.yml') && file !== 'en.yml')
  .map((file) => file.replace('.yml', ''));

/** Pages that name themselves. */
const PAGES = ['options', 'welcome'].map((page) => `entrypoints/${page}/main.tsx`);

const CATEGORY = /\.(?:zero|one|two|few|many|other)$/;
/** Keys under which a text has a form for each plural category. */
const PLURALS = [...ENGLISH.keys()]
  .filter((key) => key.endsWith('.one'))
  .map((key) => key.replace(CATEGORY, ''));

/** Words that are rightly the same as in English: they came from the same Latin, or from one another; points of the compass. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['n', 'name', 'organisation', 'person', 's', 'version', 'w', 'wikidata'],
  es: ['e', 'n', 's', 'wikidata'],
  fr: [
    'date',
    'e',
    'latitude',
    'longitude',
    'mention',
    'mentions',
    'n',
    'organisation',
    'organisations',
    'pack',
    'packs',
    'relations',
    's',
    'source',
    'sources',
    'version',
    'wikidata',
  ],
};

it('there are five languages beside English', () => {
  expect(LANGUAGES.toSorted()).toEqual(['ar', 'de', 'es', 'fr', 'zh_CN']);
});

describe.for(LANGUAGES)('the catalogue %s', (language) => {
  const texts = readCatalogue(language);
  // TypeScript does not know of `getTextInfo` yet.
  const locale = new Intl.Locale(texts.get('locale') ?? '') as Intl.Locale & {
    getTextInfo(): { direction: string };
  };

  it('names its language and its direction', () => {
    expect(locale.toString()).toBe(language.replace('_', '-'));
    expect(texts.get('direction')).toBe(locale.getTextInfo().direction);
  });

  it('has all keys of English, no other, and each plural form that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
    const wanted = [...ENGLISH.keys()].filter(
      (key) => !PLURALS.includes(key.replace(CATEGORY, '')),
    );
    const forms = PLURALS.flatMap((key) => pluralCategories.map((name) => `${key}.${name}`));
    expect([...texts.keys()].toSorted()).toEqual([...wanted, ...forms].toSorted());
  });

  it('has the placeholders of English, in the same order', () => {
    const wrong = [...texts].filter(([key, text]) => {
      const english = ENGLISH.get(key) ?? ENGLISH.get(key.replace(CATEGORY, '.other')) ?? '';
      const names = placeholdersOf(text);
      // A form for one number alone may spell that number, or leave it out.
      const mayDo = /\.(?:zero|one|two)$/.test(key) ? ['count'] : [];
      const others = (all: string[]) => all.filter((name) => !mayDo.includes(name));
      return others(names).join() !== others(placeholdersOf(english)).join();
    });
    expect(wrong).toEqual([]);
  });

  it('is not English by accident', () => {
    const same = [...texts].filter(
      ([key, text]) => key !== 'direction' && text === ENGLISH.get(key),
    );
    const words = same.flatMap(([, text]) => wordsOf(text));
    expect([...new Set(words)].toSorted()).toEqual(SAME[language] ?? []);
  });

  it('says nothing with straight quotation marks or three full stops', () => {
    expect([...texts.values()].filter((text) => /["']|\.\.\./.test(text))).toEqual([]);
  });
});

it('French ends no line before its high punctuation marks, or within quotation marks at their edge', () => {
  const broken = [...readCatalogue('fr')].filter(([, text]) => /« | [»:;!?]/.test(text));
  expect(broken).toEqual([]);
});

describe.for(['en', ...LANGUAGES])('of %s, browsers take', (language) => {
  const texts = readCatalogue(language);

  it('each key, of which upper and lower case are the same to them', () => {
    const keys = [...texts.keys()].map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(keys.filter((key) => !/^[a-z0-9_]+$/.test(key))).toEqual([]);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('each text, in which “$” would begin something of theirs', () => {
    expect([...texts.values()].filter((text) => text === '' || text.includes('$'))).toEqual([]);
  });

  it('the letters on the button, of which there is room for four', () => {
    expect(texts.get('control.badge')?.length).toBeLessThanOrEqual(4);
  });

  it('the description, of at most 132 characters', () => {
    expect(texts.get('manifest.description')?.length).toBeLessThanOrEqual(132);
  });
});

it('every text is used', () => {
  const files = readdirSync('lib/i18n').map((file) => `lib/i18n/${file}`);
  const code = [...files, ...PAGES].map((file) => readFileSync(file, 'utf8')).join('\n');
  const unused = [...ENGLISH.keys()].filter((key) => {
    const group = key.replace(CATEGORY, '');
    const isUsed = code.includes(`'${PLURALS.includes(group) ? group : key}'`);
    // Those are for wxt.config.ts, and a browser that misses one refuses the extension.
    return !isUsed && !key.startsWith('manifest.');
  });
  expect(unused).toEqual([]);
});

function placeholdersOf(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
}

/** The words of a text in lower case, without its placeholders. */
function wordsOf(text: string): string[] {
  return (
    text
      .replace(/\{\w+\}/g, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}
