import { z } from '../zod.ts';
import type { LocalStore } from '../browser/local-store.ts';
import type { StorageNotice } from './views.ts';

const KEY = 'notice';
const noticeSchema = z.strictObject({
  kind: z.enum(['rebuilt', 'damaged', 'unavailable']),
  text: z.string(),
});

/**
 * Keeps a notice until the user has dismissed it: the worker that noticed may be long gone. What was
 * lost or damaged before, and is not read yet, stays before what it says.
 */
export async function keepNotice(store: LocalStore, notice: StorageNotice): Promise<void> {
  const unread = await readNotice(store);
  const isSame = unread?.text.includes(notice.text) === true;
  const goesOn = notice.kind !== 'unavailable' && unread !== null && unread.kind !== 'unavailable';
  if (goesOn && isSame) return;
  const text = goesOn ? `${unread.text} ${notice.text}` : notice.text;
  await store.set(KEY, { ...notice, text });
}

export async function readNotice(store: LocalStore): Promise<StorageNotice | null> {
  const parsed = noticeSchema.safeParse(await store.get(KEY));
  return parsed.success ? parsed.data : null;
}

export async function dismissNotice(store: LocalStore): Promise<void> {
  await store.remove(KEY);
}
