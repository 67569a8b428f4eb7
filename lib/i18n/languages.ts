import { listed } from './messages.ts';

/** The names of languages, by their BCP 47 tags, sorted as the locale sorts: "Arabic, English, German". */
export function languageNames(tags: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const spelt = tags.map((tag) => nameOf(names, tag));
  return listed(spelt.toSorted(new Intl.Collator(locale).compare));
}

/** A tag that is no tag at all, which `of` throws at, stands for itself. */
function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
