import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';

/** How marks look, as far as the reader has said. */
const KEY = 'look';

const DENSITIES = ['every', 'section', 'page', 'quiet'] as const;
const KINDS = ['person', 'place', 'organization', 'issue'] as const;

const lookSchema = z.lazy(() =>
  z.strictObject({ density: z.enum(DENSITIES), hidden: z.array(z.enum(KINDS)).max(KINDS.length) }),
);

export type StoredLook = z.infer<typeof lookSchema>;

/** Until the reader says something else: each name once a section, of every kind. */
const FIRST_LOOK: StoredLook = { density: 'section', hidden: [] };

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
