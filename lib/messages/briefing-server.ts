import { localStore } from '../browser/local-store.ts';
import { hasSiteAccess } from '../browser/access.ts';
import { contentTypeOf, hasFileAccess, injectIntoTab, urlOf } from '../browser/pages.ts';
import { readyBriefing } from '../kb/briefing.ts';
import type { CurrentKnowledge } from '../kb/current.ts';
import { whyUnreachable } from '../kb/unreachable.ts';
import type { Briefing } from '../kb/views.ts';
import { hostOf, isPaused, isSiteOff } from '../settings/switches.ts';
import type { PageReport } from './contract.ts';
import { reportOf } from './page-commands.ts';

/** What the popup shows of a tab: its briefing, or plainly why there is none. */
export async function briefTab(tabId: number, current: CurrentKnowledge): Promise<Briefing> {
  const url = await urlOf(tabId);
  const host = hostOf(url);
  if (await isPaused(localStore)) return { state: 'paused', host };
  if (host !== null && (await isSiteOff(localStore, host))) return { state: 'site-off', host };
  // A tab whose address the browser keeps to itself is none of ours; Firefox would still let a script
  // into its empty pages.
  const report = url === undefined ? undefined : await reportFrom(tabId);
  if (report?.paused === true) return { state: 'page-paused', host };
  if (report) return current.use((knowledge) => readyBriefing(knowledge, host, report));
  const why = whyUnreachable({
    url,
    contentType: await contentTypeOf({ tabId, frameId: 0 }),
    siteAccess: await hasSiteAccess(),
    fileAccess: await hasFileAccess(),
  });
  return { state: 'unreachable', host, why };
}

async function reportFrom(tabId: number): Promise<PageReport | undefined> {
  return (await reportOf(tabId)) ?? injectAndAsk(tabId);
}

/** A page that was open before Backstory was installed has no script yet. */
async function injectAndAsk(tabId: number): Promise<PageReport | undefined> {
  try {
    await injectIntoTab(tabId, 'annotate.js');
  } catch {
    return undefined;
  }
  return reportOf(tabId);
}
