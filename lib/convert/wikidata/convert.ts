import { LIMITS } from '../../pack/limits.ts';
import { dateSchema, type EntityKind } from '../../pack/schema.ts';
import type { CandidateName, CandidateRelation, Converted } from '../candidate.ts';
import { usableNames, usableText } from '../names.ts';
import type { Classes } from './classes.ts';
import { coordinatesOf, itemsOf, readItem, type Item } from './item.ts';
import { ANY_LANGUAGE, codesOf } from './languages.ts';

export interface WikidataOptions {
  /** Tags as packs write them. The first that an item has a label in gives the name that is shown. */
  readonly languages: readonly string[];
  /** Kinds that are wanted. */
  readonly kinds: ReadonlySet<EntityKind>;
  readonly classes: Classes;
  /** YYYY, YYYY-MM or YYYY-MM-DD; undefined: the day on which each item was changed last. */
  readonly asOf: string | undefined;
  /** The same of items that do not say when that was. */
  readonly undated: string;
}

/** Properties that join two entities, and how the first is told of the second. */
const RELATIONS: readonly (readonly [property: string, relation: string])[] = [
  ['P39', 'holds the office of'],
  ['P27', 'is a citizen of'],
  ['P102', 'belongs to the party'],
  ['P108', 'works for'],
  ['P463', 'is a member of'],
  ['P17', 'is in'],
  ['P131', 'is in'],
  ['P159', 'has its seat in'],
  ['P36', 'has the capital'],
  ['P35', 'has as head of state'],
  ['P6', 'has as head of government'],
  ['P488', 'is chaired by'],
  ['P169', 'is led by'],
  ['P749', 'belongs to'],
  ['P361', 'is a part of'],
  ['P710', 'involved'],
];

/** What an entity of the dump, parsed from JSON, is to a pack. */
export function convertItem(value: unknown, options: WikidataOptions): Converted {
  const item = readItem(value);
  if (!item) return { problem: 'is not an entity as the dumps of Wikidata have them' };
  if (item.type !== 'item' || !/^Q[1-9]\d{0,11}$/.test(item.id)) {
    return { left: 'properties and lexemes, which are no things of the world' };
  }
  const kind = kindOf(item, options.classes);
  if (!kind) return { left: 'of no kind that is known here', classes: itemsOf(item, 'P31') };
  if (!options.kinds.has(kind)) return { left: 'of a kind that was not asked for' };
  const { names, refused } = usableNames(namesOf(item, options.languages));
  if (names.length === 0) return { left: 'without a usable name in these languages' };
  const description = descriptionOf(item, options.languages);
  const text = usableText(description, LIMITS.paragraph);
  const asOf = options.asOf ?? dayOf(item) ?? options.undated;
  const coordinates = coordinatesOf(item);
  return {
    candidate: {
      id: item.id.toLowerCase(),
      kind,
      names,
      ...(text !== undefined && { context: { text, asOf } }),
      wikidata: item.id,
      ...(coordinates && { coordinates }),
      relations: relationsOf(item),
    },
    refusedNames: refused,
    refusedTexts: text === undefined && description !== '' ? 1 : 0,
  };
}

function kindOf(item: Item, classes: Classes): EntityKind | undefined {
  for (const one of itemsOf(item, 'P31')) {
    const kind = classes.get(one);
    if (kind) return kind;
  }
  // A class itself is no thing of its kind.
  const isClass = item.claims.has('P279');
  return !isClass && coordinatesOf(item) ? 'place' : undefined;
}

/** Labels of all languages first, then what else it is called. */
function namesOf(item: Item, languages: readonly string[]): CandidateName[] {
  const anyLabel = item.labels.get(ANY_LANGUAGE);
  const labels = languages.flatMap((language): CandidateName[] => {
    const code = codesOf(language).find((one) => item.labels.has(one));
    const text = code === undefined ? undefined : item.labels.get(code);
    return text === undefined ? [] : [{ text, language }];
  });
  const [first] = languages;
  // A name that all languages write alike is labelled once, for none of them.
  if (anyLabel !== undefined && first !== undefined) {
    const own = labels.some(({ language }) => language === first);
    labels.splice(own ? labels.length : 0, 0, { text: anyLabel, language: first });
  }
  const aliases = languages.flatMap((language, i) =>
    [...codesOf(language), ...(i === 0 ? [ANY_LANGUAGE] : [])].flatMap((code) =>
      (item.aliases.get(code) ?? []).map((text) => ({ text, language })),
    ),
  );
  return [...labels, ...aliases];
}

/** In the first language that has one; else empty. */
function descriptionOf({ descriptions }: Item, languages: readonly string[]): string {
  const code = languages.flatMap(codesOf).find((one) => descriptions.has(one));
  return code === undefined ? '' : (descriptions.get(code) ?? '');
}

/** The day on which an item was changed last, where it says one. */
function dayOf({ modified }: Item): string | undefined {
  const day = modified?.slice(0, 10);
  return dateSchema.safeParse(day).data;
}

function relationsOf(item: Item): CandidateRelation[] {
  return RELATIONS.flatMap(([property, relation]) =>
    itemsOf(item, property).map((to) => ({ relation, to: to.toLowerCase() })),
  );
}
