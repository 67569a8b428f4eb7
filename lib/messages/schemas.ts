import { z } from '../zod.ts';
import { LIMITS } from '../pack/limits.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import { isHost } from '../settings/hosts.ts';
import { MAX_SITES } from '../settings/site-lists.ts';
import type { Contract, RequestType, ToBackground } from './contract.ts';

/**
 * Validation of everything that reaches the background: the page process is the untrusted side. Lazy,
 * so that a waking background makes only the schemas that it is asked for: all of them take 8 ms.
 */

/** One message carries at most this many UTF-16 code units of page text. */
const MAX_MESSAGE_TEXT = 1_000_000;
const MAX_RUNS = 100_000;
/** Refusals that one request may take back; there are at most half as many in each of two stores. */
const MAX_REMOVED = 10_000;

const id = z.string().min(1).max(LIMITS.id);
// Ids in messages are only looked up; one that no pack has leads nowhere.
const packId = id.transform((value) => value as PackId);
const entityId = id.transform((value) => value as EntityId);
const refusalId = z.uuid();
const tabId = z.int().min(0);
const host = z.string().max(253).refine(isHost);

export const requestSchemas = {
  'card.get': z.lazy(() =>
    z.strictObject({
      packId,
      entityId,
      paragraph: z.string().max(MAX_MESSAGE_TEXT),
      at: z.int().min(0).max(MAX_MESSAGE_TEXT),
    }),
  ),
  'card.load': z.lazy(() => z.strictObject({})),
  'ticks.load': z.lazy(() => z.strictObject({})),
  'card.shut': z.lazy(() => z.strictObject({})),
  'refusal.add': z.lazy(() =>
    z.strictObject({
      id: refusalId,
      packId,
      entityId,
      name: z.string().min(1).max(LIMITS.name),
      scope: z.enum(['page', 'site', 'always']),
    }),
  ),
  'refusal.undo': z.lazy(() => z.strictObject({ id: refusalId })),
  'entry.edit': z.lazy(() => z.strictObject({ packId, entityId })),
  'panel.open': z.lazy(() => z.strictObject({ packId, entityId })),
  'dossier.get': z.lazy(() => z.strictObject({ packId, entityId })),
  'story.get': z.lazy(() => z.strictObject({ packId })),
  'refusal.list': z.lazy(() => z.strictObject({})),
  'refusal.remove': z.lazy(() => z.strictObject({ ids: z.array(refusalId).max(MAX_REMOVED) })),
  'briefing.get': z.lazy(() => z.strictObject({ tabId })),
  'page.jump': z.lazy(() =>
    z.strictObject({ tabId, packId, entityId, after: z.int().min(0).nullable() }),
  ),
  'site.switch': z.lazy(() => z.strictObject({ host, on: z.boolean(), tabId })),
  'sites.list': z.lazy(() =>
    z.strictObject({
      list: z.enum(['off', 'on']),
      hosts: z.array(host).max(MAX_SITES),
      isIn: z.boolean(),
    }),
  ),
  'page.read': z.lazy(() => z.strictObject({ tabId })),
  'page.pause': z.lazy(() => z.strictObject({ tabId, on: z.boolean() })),
  'everywhere.switch': z.lazy(() => z.strictObject({ on: z.boolean() })),
  'packs.changed': z.lazy(() => z.strictObject({})),
  'notice.dismiss': z.lazy(() => z.strictObject({})),
} satisfies { [T in RequestType]: z.ZodType<Contract[T]['request']> };

const key = z.int().min(0);

export const toBackgroundSchema: z.ZodType<ToBackground> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('hello'),
      born: z.number(),
      isStyled: z.boolean(),
    }),
    z
      .strictObject({
        type: z.literal('texts'),
        add: z.array(z.tuple([key, z.string()])).max(MAX_RUNS),
        remove: z.array(key).max(MAX_RUNS),
      })
      .refine(
        ({ add }) => add.reduce((sum, [, text]) => sum + text.length, 0) <= MAX_MESSAGE_TEXT,
        {
          error: `carries more than ${String(MAX_MESSAGE_TEXT)} characters of text`,
        },
      ),
  ]),
);

/** What a page answers to the background's commands; a hostile page process may answer anything. */
export const pageReportSchema = z.lazy(() =>
  z.strictObject({
    entities: z.array(z.strictObject({ packId, entityId, count: z.int().min(0) })).max(10_000),
    reading: z.boolean(),
    late: z.boolean(),
    paused: z.boolean(),
  }),
);

export const jumpedSchema = z.lazy(() =>
  z
    .strictObject({ index: z.int().min(0), of: z.int().min(1) })
    .refine(({ index, of }) => index < of)
    .nullable(),
);
