import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';

/** How marks look, as far as the reader has said. */
const KEY = 'look';

const DENSITIES = ['every', 'section', 'page', 'quiet'] as const;
const KINDS = ['person', 'place', 'organization', 'issue'] as const;

const DELAYS = ['short', 'usual', 'long'] as const;

/** Milliseconds that a pointer rests on a mention before its card opens. */
export const RESTS: Readonly<Record<(typeof DELAYS)[number], number>> = {
  short: 150,
  usual: 300,
  long: 700,
};

/** What a store has from before there was a delay, or ticks, is as they are at first. */
const lookSchema = z.lazy(() =>
  z.strictObject({
    density: z.enum(DENSITIES),
    hidden: z.array(z.enum(KINDS)).max(KINDS.length),
    delay: z.enum(DELAYS).default('usual'),
    ticks: z.boolean().default(false),
  }),
);

export type StoredLook = z.infer<typeof lookSchema>;

/** Until the reader says something else: each name once a section, of every kind. */
const FIRST_LOOK: StoredLook = { density: 'section', hidden: [], delay: 'usual', ticks: false };

/** What pages are told of it: the rest in milliseconds, and ticks only where there are marks. */
export async function readPageLook(store: LocalStore) {
  const { density, hidden, delay, ticks } = await readLook(store);
  return { density, hidden, rest: RESTS[delay], ticks: ticks && density !== 'quiet' };
}

/** What the reader wants. What cannot be read counts as not said: it is only a wish. */
export async function readLook(store: LocalStore): Promise<StoredLook> {
  const parsed = lookSchema.safeParse(await store.get(KEY));
  return parsed.success ? parsed.data : FIRST_LOOK;
}

export async function keepLook(store: LocalStore, look: StoredLook): Promise<void> {
  await store.set(KEY, look);
}

export function isLookKey(key: string): boolean {
  return key === KEY;
}

/** True where this is a look as a store has it. */
export function isLook(key: string, value: unknown): boolean {
  return isLookKey(key) && lookSchema.safeParse(value).success;
}
