import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure as Structure } from '../../.wxt/i18n/structure.d.ts';

type Key = keyof Structure;
/** The names of a message's placeholders, in the order in which they stand in it. */
type Names<K extends Key> = Structure[K] extends { namedSubstitutions: infer N extends string[] }
  ? N
  : [];
type PlainKey = { [K in Key]: Names<K> extends [] ? K : never }[Key];
type OpenKey = Exclude<Key, PlainKey>;
type NamedKey = { [K in Key]: 'name' extends Names<K>[number] ? K : never }[Key];
type Values<N extends string> = Readonly<Record<N, string | number>>;
type Texts = Readonly<Record<string, string>>;
type Around<N extends string[]> = readonly [string, ...{ [I in keyof N]: string }];
type PluralKey = Key extends infer K ? (K extends `${infer P}.one` ? P : never) : never;

/**
 * All texts are looked up when the modules that hold them are evaluated: the language of a browser
 * does not change while a page is open, and where a page outlives an update of the extension nothing
 * can be looked up any more.
 */
const { t } = createI18n();

/** The language of the interface (BCP 47), which is that of the catalogue and not always the browser's. */
export const LOCALE = text('locale');

/** What an element whose texts are ours says of them. */
export const LANGUAGE = {
  lang: LOCALE,
  dir: text('direction') === 'rtl' ? 'rtl' : 'ltr',
} as const;

/** Between sentences, of which Chinese sets one right after another. */
export const SPACE = LOCALE.startsWith('zh') ? '' : ' ';

/** After a label, with its space. */
export const COLON = text('colon');

/** Between the parts of a list: Intl.ListFormat has no list without a word before the last part. */
const COMMA = text('comma');

const numbers = new Intl.NumberFormat(LOCALE);
const categories = new Intl.PluralRules(LOCALE);

/** A text of the catalogues (locales/). */
export function text(key: PlainKey): string {
  return t(key);
}

/** A text with values in it; numbers are written as its language does. */
export function filled<K extends OpenKey>(key: K): (values: Values<Names<K>[number]>) => string {
  const template = t(key);
  return (values) => fill(template, values);
}

/**
 * What stands before, between and after the placeholders of a text. Names of packs stand between
 * them, in a `<bdi>`, so that no name can change the direction of a sentence.
 */
export function around<K extends OpenKey>(key: K): Around<Names<K>> {
  const parts: readonly string[] = t(key).split(/\{\w+\}/);
  // One more than there are placeholders, of which every language has as many as English.
  return parts as Around<Names<K>>;
}

/** What stands before and after the one name in a text, with values in its other placeholders. */
export function named<K extends NamedKey>(
  key: K,
): (values: Values<Exclude<Names<K>[number], 'name'>>) => readonly [string, string] {
  const [before = '', after = ''] = t(key).split('{name}');
  return (values) => [fill(before, values), fill(after, values)];
}

/**
 * A text with a number in it, in the form that the language has for that number: one key for each
 * plural category (https://cldr.unicode.org/index/cldr-spec/plural-rules) that the language has.
 */
export function counts(key: PluralKey): (count: number, others?: Texts) => string {
  const forms = new Map(
    categories.resolvedOptions().pluralCategories.map((name) => [name, t(`${key}.${name}`)]),
  );
  return (count, others) => fill(forms.get(categories.select(count)) ?? '', { ...others, count });
}

/** "3 entries, 2 quotes, 1 source": things beside one another. */
export function listed(items: readonly string[]): string {
  return items.join(COMMA);
}

/** "2 packs and 1 edit": things that go together. */
export function joined(items: readonly string[]): string {
  return new Intl.ListFormat(LOCALE).format(items);
}

/** A number as the interface's language writes it. */
export function number(value: number): string {
  return numbers.format(value);
}

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? number(value) : isolated(value);
  });
}

/**
 * Where texts run from right to left, a name or a size that does not is kept together, and leaves
 * what follows in its place (U+2068 and U+2069 do what `<bdi>` does).
 */
function isolated(value: string): string {
  return LANGUAGE.dir === 'rtl' ? `\u2068${value}\u2069` : value;
}
