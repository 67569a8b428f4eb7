/** What fits into `storage.sync`, a little below what browsers allow: 512 items, 8 KB each, 100 KB. */
const ROOM = { items: 400, item: 8_000, all: 100_000 } as const;

/** What one machine would write. */
export interface Wanted {
  /** What is to be carried, by key; what matters most comes first. */
  readonly leaving: readonly (readonly [key: string, record: unknown])[];
  /** Keys of what others can do without, best first. */
  readonly spare: readonly string[];
}

export interface Fitting {
  /** What can be written, by key. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Keys that have to make room for it. */
  readonly evicted: readonly string[];
}

/** What of `leaving` fits beside what is carried, in its order. Room is made only by what is spare. */
export function fitting(
  carried: Readonly<Record<string, unknown>>,
  { leaving, spare }: Wanted,
): Fitting {
  const sizes = new Map(Object.entries(carried).map(([key, value]) => [key, sizeOf(key, value)]));
  let sum = [...sizes.values()].reduce((a, b) => a + b, 0);
  const renewed = new Set(leaving.map(([key]) => key));
  const dispensable = spare.filter((key) => sizes.has(key) && !renewed.has(key));
  const values: [string, unknown][] = [];
  const evicted: string[] = [];
  const drop = (key: string) => {
    sum -= sizes.get(key) ?? 0;
    sizes.delete(key);
  };
  for (const [key, record] of leaving) {
    const size = sizeOf(key, record);
    const fits = () => {
      const more = sizes.has(key) ? 0 : 1;
      return sizes.size + more <= ROOM.items && sum - (sizes.get(key) ?? 0) + size <= ROOM.all;
    };
    if (size > ROOM.item) continue;
    while (!fits() && dispensable.length > 0) {
      const gone = dispensable.shift() ?? '';
      evicted.push(gone);
      drop(gone);
    }
    if (!fits()) continue;
    drop(key);
    sizes.set(key, size);
    sum += size;
    values.push([key, record]);
  }
  return { values: Object.fromEntries(values), evicted };
}

/** Bytes, as browsers count them: the key and the value as JSON. */
function sizeOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}
