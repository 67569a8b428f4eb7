import { localStore, sessionStore, watchStores } from '../browser/local-store.ts';
import { onPrivateEnd } from '../browser/pages.ts';
import type { Knowledge } from '../kb/knowledge.ts';
import type { RefusalView } from '../kb/views.ts';
import { displayName } from '../match/entities.ts';
import type { Allows } from '../match/reading.ts';
import {
  addRefusal,
  addressesOf,
  placeOf,
  readRefusals,
  refusedAt,
  removeRefusals,
  type Refusal,
  type RefusedName,
} from '../settings/refusals.ts';
import { isRefusalKey } from '../settings/refusal-keys.ts';
import { addressOf } from './address.ts';
import type { Handlers } from './server.ts';

/**
 * "Not this one". What is said in a private window is kept in memory, holds in private windows
 * alone, and is forgotten when the last of them closes.
 */

type RefusalHandlers = Pick<
  Handlers,
  'refusal.add' | 'refusal.undo' | 'refusal.list' | 'refusal.remove'
>;

/** Answers what cards and the options ask. */
export function refusalHandlers(knowledge: () => Promise<Knowledge>): RefusalHandlers {
  return {
    'refusal.add': async ({ id, scope, ...name }, page) => {
      const { isPrivate } = page;
      const place = placeOf(scope, await addressOf(page));
      // A page's process may say anything; only names of packs are worth remembering.
      if (!place || !isKnown(await knowledge(), name)) return { state: 'impossible' };
      const since = dayOf(new Date());
      const added = await addRefusal(storeFor(isPrivate), { ...name, id, place, since });
      if (added.state === 'full') return { state: 'full' };
      if (added.state === 'taken') return { state: 'impossible' };
      return {
        state: 'refused',
        // Asked a second time, because the first answer was lost, it is known already.
        id: added.refusal.id === id ? id : null,
        lasting: !isPrivate,
      };
    },
    'refusal.undo': async ({ id }) => {
      await remove([id]);
      return null;
    },
    'refusal.list': async () => {
      const views = viewsIn(await knowledge());
      const [lasting, passing] = await Promise.all([localStore, sessionStore].map(readRefusals));
      return [
        ...(lasting ?? []).map((refusal) => views(refusal, true)),
        ...(passing ?? []).map((refusal) => views(refusal, false)),
      ];
    },
    'refusal.remove': async ({ ids }) => {
      await remove(ids);
      return null;
    },
  };
}

/** What counts on the page of this address. */
export async function allowsAt(url: string | undefined, isPrivate: boolean): Promise<Allows> {
  const stores = isPrivate ? [localStore, sessionStore] : [localStore];
  const refusals = (await Promise.all(stores.map(readRefusals))).flat();
  const isRefused = refusedAt(refusals, url);
  return ({ entity: { packId, entityId }, text }) => !isRefused({ packId, entityId, name: text });
}

/** Calls `onChange` with a test for the addresses whose refusals are others now. Call it in the first turn. */
export function watchRefusals(
  onChange: (isMeant: (url: string | undefined) => boolean) => void,
): void {
  watchStores(isRefusalKey, (values) => onChange(addressesOf(values)));
  onPrivateEnd(() => {
    forgetPassing().catch((error: unknown) => {
      console.error('Backstory: what was refused in private windows is still in memory.', error);
    });
  });
}

async function forgetPassing(): Promise<void> {
  const passing = await readRefusals(sessionStore);
  await removeRefusals(
    sessionStore,
    passing.map(({ id }) => id),
  );
}

function storeFor(isPrivate: boolean) {
  return isPrivate ? sessionStore : localStore;
}

async function remove(ids: readonly string[]): Promise<void> {
  await Promise.all([localStore, sessionStore].map((store) => removeRefusals(store, ids)));
}

function isKnown({ index }: Knowledge, { packId, entityId, name }: RefusedName): boolean {
  const names = index.find(packId, entityId)?.names ?? [];
  return names.some(({ text, use }) => text === name && use !== 'blocker');
}

function viewsIn(knowledge: Knowledge): (refusal: Refusal, lasting: boolean) => RefusalView {
  return ({ packId, entityId, id, name, place, since }, lasting) => {
    const pack = knowledge.head(packId);
    const entity = knowledge.index.find(packId, entityId)?.entity;
    const known = pack &&
      entity && {
        kind: entity.kind,
        name: displayName(entity),
        pack: pack.title,
      };
    return { id, name, entity: known ?? null, place, since, lasting };
  };
}

/** The day in the reader's time zone, YYYY-MM-DD. */
function dayOf(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
