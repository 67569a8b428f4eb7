import type { CardState, LookedUp } from '../kb/views.ts';
import type { Hit } from '../page/hit-test.ts';
import type { EntityKey } from '../page/marks.ts';
import type { CardDesk } from './card-desk.ts';

/** UTF-16 code units of text on either side of a mention that tell which quotes matter. */
const AROUND = 2_000;

/** The card of a mention in the page. Never rejects. */
export async function fetchCard({ run, mark }: Hit, desk: CardDesk): Promise<CardState> {
  const found = await lookUp(mark.entity, run.text, mark.start, desk);
  return found.state === 'ready' ? { ...found, why: mark.why } : found;
}

/** An entity whose quotes are ranked for a text that names it `at` that offset. Never rejects. */
export async function lookUp(
  { packId, entityId }: EntityKey,
  text: string,
  at: number,
  desk: CardDesk,
): Promise<LookedUp> {
  const from = Math.max(0, at - AROUND);
  const paragraph = text.slice(from, at + AROUND);
  try {
    const view = await desk.card({ packId, entityId, paragraph, at: at - from });
    if (view === 'damaged') return { state: 'problem', why: 'damaged' };
    return view ? { state: 'ready', view } : { state: 'problem', why: 'gone' };
  } catch {
    return { state: 'problem', why: 'unanswered' };
  }
}
