import { z } from '../../zod.ts';

/** Of an entity of the dump what a pack has a use for; all else is passed over. */
const term = z.object({ value: z.string() });
const terms = z.record(z.string(), term);

const snak = z.object({
  snaktype: z.string(),
  datavalue: z.object({ value: z.unknown() }).optional(),
});
const statement = z.object({
  mainsnak: snak,
  rank: z.enum(['preferred', 'normal', 'deprecated']).default('normal'),
  qualifiers: z.record(z.string(), z.unknown()).optional(),
});

/** The dump writes an empty map as an empty list. */
const orEmpty = <T extends z.ZodType>(map: T) => z.union([map, z.array(z.never()).max(0)]);

const itemSchema = z.object({
  id: z.string(),
  type: z.string().default('item'),
  modified: z.string().optional(),
  labels: orEmpty(terms).default({}),
  descriptions: orEmpty(terms).default({}),
  aliases: orEmpty(z.record(z.string(), z.array(term))).default({}),
  claims: orEmpty(z.record(z.string(), z.array(statement))).default({}),
});

export interface Item {
  readonly id: string;
  readonly type: string;
  readonly modified: string | undefined;
  readonly labels: ReadonlyMap<string, string>;
  readonly descriptions: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly claims: ReadonlyMap<string, readonly Statement[]>;
}

type Statement = z.infer<typeof statement>;

/** Reads an entity of the dump; undefined where it is none. */
export function readItem(value: unknown): Item | undefined {
  const parsed = itemSchema.safeParse(value);
  if (!parsed.success) return undefined;
  const { labels, descriptions, aliases, claims, modified, ...rest } = parsed.data;
  return {
    ...rest,
    modified,
    labels: valuesOf(labels),
    descriptions: valuesOf(descriptions),
    aliases: new Map(
      Object.entries(aliases).map(([code, all]) => [code, all.map(({ value: text }) => text)]),
    ),
    claims: new Map(Object.entries(claims)),
  };
}

function valuesOf(map: object): Map<string, string> {
  return new Map(
    Object.entries(map as Readonly<Record<string, z.infer<typeof term>>>).map(
      ([code, { value }]) => [code, value],
    ),
  );
}

/** When something ended: what is said of it is history. */
const END_TIME = 'P582';

/** What holds of a property: the preferred statements where there are any, else all but deprecated ones. */
function valuesOfProperty({ claims }: Item, property: string): unknown[] {
  const all = (claims.get(property) ?? []).filter(
    ({ rank, qualifiers }) => rank !== 'deprecated' && !(qualifiers && END_TIME in qualifiers),
  );
  const preferred = all.filter(({ rank }) => rank === 'preferred');
  return (preferred.length > 0 ? preferred : all).flatMap(({ mainsnak }) =>
    mainsnak.snaktype === 'value' && mainsnak.datavalue ? [mainsnak.datavalue.value] : [],
  );
}

const ITEM_ID = /^Q[1-9]\d{0,11}$/;
const itemValue = z.union([
  z.object({ id: z.string().regex(ITEM_ID) }).transform(({ id }) => id),
  // Old dumps have the number alone.
  z
    .object({ 'entity-type': z.literal('item'), 'numeric-id': z.int().min(1) })
    .transform((value) => `Q${String(value['numeric-id'])}`)
    .refine((id) => ITEM_ID.test(id)),
]);

/** The items that a property names. */
export function itemsOf(item: Item, property: string): string[] {
  return valuesOfProperty(item, property).flatMap((value) => {
    const parsed = itemValue.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

const place = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  globe: z.string().endsWith('/Q2').default('/Q2'),
});

/** Where it is on Earth (P625). */
export function coordinatesOf(item: Item): { lat: number; lon: number } | undefined {
  for (const value of valuesOfProperty(item, 'P625')) {
    const parsed = place.safeParse(value);
    if (parsed.success) return { lat: parsed.data.latitude, lon: parsed.data.longitude };
  }
  return undefined;
}
