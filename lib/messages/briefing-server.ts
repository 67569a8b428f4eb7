import { localStore } from '../browser/local-store.ts';
import { hasSiteAccess } from '../browser/access.ts';
import { contentTypeOf, hasFileAccess, injectIntoTab, urlOf } from '../browser/pages.ts';
import { readyBriefing } from '../kb/briefing.ts';
import type { CurrentKnowledge } from '../kb/current.ts';
import { whyUnreachable } from '../kb/unreachable.ts';
import type { Briefing, SiteSwitch } from '../kb/views.ts';
import { hostOf, siteOf } from '../settings/hosts.ts';
import { isOnBy, rulesAt, type Rule } from '../settings/where.ts';
import { isAsked } from './asked-pages.ts';
import type { PageReport } from './contract.ts';
import { reportOf } from './page-commands.ts';

/** What the popup shows of a tab: its briefing, or plainly why there is none. */
export async function briefTab(tabId: number, current: CurrentKnowledge): Promise<Briefing> {
  const url = await urlOf(tabId);
  const host = hostOf(url);
  const [rule] = await rulesAt(localStore, [host] as const);
  const site = siteSwitch(rule);
  if (rule.isPaused) return { state: 'paused', host };
  const isOn = isOnBy(rule);
  if (rule.where === 'all' && !isOn && site) return { state: 'site-off', host, site };
  // A tab whose address the browser keeps to itself is none of ours; Firefox would still let a script
  // into its empty pages.
  const report = url === undefined ? undefined : await reportFrom(tabId);
  if (report?.paused === true) return { state: 'page-paused', host };
  if (report && (isOn || (await isAsked(tabId)))) {
    return current.use((knowledge) => readyBriefing(knowledge, { host, site }, report));
  }
  if (report) {
    const where = rule.where === 'chosen' ? 'chosen' : 'click';
    return { state: 'waiting', host, site, where };
  }
  const why = whyUnreachable({
    url,
    contentType: await contentTypeOf({ tabId, frameId: 0 }),
    siteAccess: await hasSiteAccess(),
    fileAccess: await hasFileAccess(),
  });
  return { state: 'unreachable', host, why };
}

/** The switch of a page's site: of that which the reader has said something of, if it belongs to one. */
function siteSwitch(rule: Rule): SiteSwitch | null {
  const { where, host, by } = rule;
  if (host === null || where === 'click') return null;
  const [nearest] = by;
  // The site without its `www.` is the page's own, and not one over it that has to be named.
  const isOwn = nearest === undefined || nearest === siteOf(host);
  return { host: isOwn ? host : nearest, on: isOnBy(rule) };
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
