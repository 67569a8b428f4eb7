import { askPage, tabsWhere, type PageTarget } from '../browser/pages.ts';
import type { EntityId, PackId } from '../pack/schema.ts';
import type { Jumped, PageCommand, PageReport } from './contract.ts';
import { jumpedSchema, pageReportSchema } from './schemas.ts';

/** What the background asks of pages. What a hostile page process answers is refused. */

/** What a page mentions; undefined where no script answers. */
export async function reportOf(page: PageTarget): Promise<PageReport | undefined> {
  const parsed = pageReportSchema.safeParse(await ask(page, { type: 'page.report' }));
  return parsed.success ? parsed.data : undefined;
}

/** Scrolls a page to the next mention of an entity; null where there is none. */
export async function jumpIn(
  page: PageTarget,
  entity: { packId: PackId; entityId: EntityId },
): Promise<Jumped | null> {
  const parsed = jumpedSchema.safeParse(await ask(page, { type: 'page.jump', ...entity }));
  return parsed.success ? parsed.data : null;
}

/** Scrolls a page to its next mention, or the previous one. */
export async function stepIn(page: PageTarget, by: 1 | -1): Promise<void> {
  await ask(page, { type: 'page.step', by });
}

/** Opens the card of the mention that the last step led to. */
export async function openIn(page: PageTarget): Promise<void> {
  await ask(page, { type: 'page.open' });
}

/** Stops Backstory in the open pages whose address `which` accepts, or has them ask whether to start. */
export async function switchPages(on: boolean, which: (url: string) => boolean): Promise<void> {
  const tabs = await tabsWhere(which);
  await Promise.all(tabs.map((tabId) => ask({ tabId, frameId: 0 }, { type: 'page.switch', on })));
}

/** Has the open pages whose address `which` accepts connect again, where the background was stopped. */
export async function judgePages(which: (url: string) => boolean): Promise<void> {
  const tabs = await tabsWhere(which);
  await Promise.all(tabs.map((tabId) => ask({ tabId, frameId: 0 }, { type: 'page.judge' })));
}

function ask(page: PageTarget, command: PageCommand): Promise<unknown> {
  return askPage(page, command);
}
