/** The codes under which Wikidata has what a pack calls by one language tag, best first. */
export function codesOf(tag: string): readonly string[] {
  const others: Readonly<Record<string, readonly string[]>> = {
    'zh-Hans': ['zh-hans', 'zh-cn', 'zh-sg', 'zh'],
    'zh-Hant': ['zh-hant', 'zh-tw', 'zh-hk', 'zh-mo'],
  };
  return others[tag] ?? [tag.toLowerCase()];
}

/** What Wikidata has for all languages that write a name alike. */
export const ANY_LANGUAGE = 'mul';
