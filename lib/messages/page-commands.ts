import { askPage, framesWith, tabsWhere, tellTab, type PageTarget } from '../browser/pages.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import { PAGE_SCRIPT, type Jumped, type PageCommand, type PageReport } from './contract.ts';
import type { StepWay } from '../page/travel.ts';
import { joinReports } from './join-reports.ts';
import { showOff } from './off-badge.ts';
import { jumpedSchema, pageReportSchema } from './schemas.ts';

/** What the background asks of pages. What a hostile page process answers is refused. */

/** What a page and the frames in it mention; undefined where no script answers. */
export async function reportOf(tabId: number): Promise<PageReport | undefined> {
  const reports = (await reportsOf(tabId)).map(({ report }) => report);
  return reports.length > 0 ? joinReports(reports) : undefined;
}

/**
 * Scrolls a page to the next mention of an entity; null where there is none. Mentions in frames come
 * after those of the page itself.
 * @param after the number of the one that was shown last, from 0; null begins anew.
 */
export async function jumpIn(
  tabId: number,
  entity: { packId: PackId; entityId: EntityId },
  after: number | null,
): Promise<Jumped | null> {
  const counts = (await reportsOf(tabId)).flatMap(({ frameId, report }) => {
    const count = report.entities.find(
      ({ packId, entityId }) => packId === entity.packId && entityId === entity.entityId,
    )?.count;
    return count === undefined ? [] : [{ frameId, count }];
  });
  const of = counts.reduce((sum, { count }) => sum + count, 0);
  const [only, ...others] = counts;
  // The page goes on from where it was, also when the popup was closed in between.
  if (!only || others.length === 0) return jumpTo({ tabId, frameId: only?.frameId ?? 0 }, entity);
  const index = after === null ? 0 : (after + 1) % of;
  let before = 0;
  for (const { frameId, count } of counts) {
    if (index < before + count) {
      const landed = await jumpTo({ tabId, frameId }, entity, index - before);
      return landed && { index, of };
    }
    before += count;
  }
  return null;
}

/**
 * Scrolls to the next mention, or the previous one, from where the keyboard is: of that document, then of
 * the next one in the tab that has any, and round at the end of all.
 */
export async function stepIn(tabId: number, by: 1 | -1): Promise<void> {
  const frames = await framesWith(tabId, PAGE_SCRIPT);
  const step = async (frameId: number, way?: StepWay) =>
    (await landing({ tabId, frameId }, { type: 'page.step', by, ...(way && { way }) })) !== null;
  const at = Math.max(
    0,
    frames.findIndex(({ hasFocus }) => hasFocus),
  );
  const inTurn = [...frames.slice(at), ...frames.slice(0, at)].map(({ frameId }) => frameId);
  const [here = 0, ...others] =
    by === 1 ? inTurn : [...inTurn.slice(0, 1), ...inTurn.slice(1).toReversed()];
  if (others.length === 0) await step(here);
  else if (!(await step(here, 'ahead'))) {
    for (const frameId of [...others, here]) if (await step(frameId, 'in')) return;
  }
}

/** Tells screen readers how much a page mentions, and the frames in it. */
export async function countIn(tabId: number): Promise<void> {
  const counts = (await reportOf(tabId))?.entities.map(({ count }) => count) ?? [];
  const mentions = counts.reduce((sum, count) => sum + count, 0);
  await ask(await focusedIn(tabId), { type: 'page.tell', entities: counts.length, mentions });
}

/** Opens the card of the mention that the last step led to. */
export async function openIn(tabId: number): Promise<void> {
  await ask(await focusedIn(tabId), { type: 'page.open' });
}

/** Closes the cards that are open in a tab, whatever frame they are in. */
export function shutIn(tabId: number): Promise<void> {
  return tell(tabId, { type: 'page.shut' });
}

/** When the document that a tab shows was begun; undefined where no script of ours is in it. */
export async function bornIn(tabId: number): Promise<number | undefined> {
  const born = await ask({ tabId, frameId: 0 }, { type: 'page.born' });
  return typeof born === 'number' ? born : undefined;
}

/** Stops Backstory on one page and in its frames until that is loaded again, or has it go on. */
export async function pausePage(tabId: number, on: boolean): Promise<void> {
  await tell(tabId, { type: 'page.pause', on });
  // One that goes on asks first, and is answered.
  if (on) await showOff(tabId, true);
}

/** Has one page and its frames ask again whether to start. */
export function refreshPage(tabId: number): Promise<void> {
  return tell(tabId, { type: 'page.switch', on: true });
}

/** Stops Backstory in the open pages whose address `which` accepts, or has them ask whether to start. */
export async function switchPages(on: boolean, which: (url: string) => boolean): Promise<void> {
  const tabs = await tabsWhere(which);
  await Promise.all(
    tabs.map(async (tabId) => {
      await tell(tabId, { type: 'page.switch', on });
      // Pages of the browser, and our own, have nothing that could be off.
      if (!on && (await bornIn(tabId)) !== undefined) await showOff(tabId, true);
    }),
  );
}

/** Has the open pages whose address `which` accepts connect again, where the background was stopped. */
export async function judgePages(which: (url: string) => boolean): Promise<void> {
  const tabs = await tabsWhere(which);
  await Promise.all(tabs.map((tabId) => tell(tabId, { type: 'page.judge' })));
}

async function reportsOf(tabId: number): Promise<{ frameId: number; report: PageReport }[]> {
  const frames = await framesWith(tabId, PAGE_SCRIPT);
  const reports = frames.map(async ({ frameId }) => {
    const answer = await ask({ tabId, frameId }, { type: 'page.report' });
    const parsed = pageReportSchema.safeParse(answer);
    return parsed.success ? [{ frameId, report: parsed.data }] : [];
  });
  return (await Promise.all(reports)).flat();
}

async function jumpTo(
  page: PageTarget,
  entity: { packId: PackId; entityId: EntityId },
  at?: number,
): Promise<Jumped | null> {
  const command = { type: 'page.jump', ...entity, ...(at !== undefined && { at }) } as const;
  return landing(page, command);
}

/** Where a document has gone to; null where it went nowhere, or does not answer. */
async function landing(page: PageTarget, command: PageCommand): Promise<Jumped | null> {
  const parsed = jumpedSchema.safeParse(await ask(page, command));
  return parsed.success ? parsed.data : null;
}

async function focusedIn(tabId: number): Promise<PageTarget> {
  const frames = await framesWith(tabId, PAGE_SCRIPT);
  return { tabId, frameId: frames.find(({ hasFocus }) => hasFocus)?.frameId ?? 0 };
}

function ask(page: PageTarget, command: PageCommand): Promise<unknown> {
  return askPage(page, command);
}

function tell(tabId: number, command: PageCommand): Promise<void> {
  return tellTab(tabId, command);
}
