import { useCallback, useEffect, useState } from 'preact/hooks';
import { isAt, type Jump } from '../../components/briefing/jump.ts';
import type { BriefingEntity } from '../../lib/kb/views.ts';
import type { BriefingReply } from '../../lib/messages/contract.ts';
import { watchNavigation } from '../../lib/browser/page-tab.ts';
import { askForAccess, hasSiteAccess, onAccess } from '../../lib/browser/access.ts';
import { call } from '../../lib/messages/client.ts';

/** Milliseconds between two looks at the page while it is still being read. */
const READING = 400;

type Answer = BriefingReply | 'unanswered';

interface Ways {
  /** Milliseconds between two looks at a page that was read. */
  readonly settled: number;
  /** Whether anybody can see what is said: always the same function. A popup is seen as long as it is there. */
  readonly isSeen?: () => boolean;
  /** Another value has the page looked at now. */
  readonly look?: unknown;
}

const ALWAYS = () => true;

/**
 * What is to be said of the page in a tab, kept up to date while somebody can see it, and what the
 * reader can do about it. Null until the first answer.
 */
export function useBriefing(tabId: number, { settled, isSeen = ALWAYS, look }: Ways) {
  const [reply, setReply] = useState<Answer | null>(null);
  const [jumped, setJumped] = useState<Jump | null>(null);
  const [isAllowed, setAllowed] = useState(true);

  const refresh = useCallback(async () => {
    const next = await call('briefing.get', { tabId }).catch(() => 'unanswered' as const);
    setReply(next);
    return next;
  }, [tabId]);

  useEffect(() => {
    const ask = () => void hasSiteAccess().then(setAllowed);
    ask();
    return onAccess(ask);
  }, []);

  // Places on one page say nothing of another.
  useEffect(() => watchNavigation(tabId, () => setJumped(null)), [tabId]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let open = true;
    const follow = async () => {
      const next = isSeen() ? await refresh() : undefined;
      if (open) timer = setTimeout(() => void follow(), isReading(next) ? READING : settled);
    };
    void follow();
    return () => {
      open = false;
      clearTimeout(timer);
    };
  }, [refresh, settled, isSeen, look]);

  const unanswered = () => setReply('unanswered');
  const jump = async (entity: BriefingEntity) => {
    const { packId, entityId } = entity;
    const after = isAt(jumped, entity) ? jumped.index : null;
    const landed = await call('page.jump', { tabId, packId, entityId, after });
    setJumped(landed && { packId, entityId, ...landed });
  };
  const act = (action: Promise<null>) => void action.then(refresh).catch(unanswered);
  const host = reply === null || reply === 'unanswered' ? null : reply.briefing.host;
  return {
    reply,
    unanswered,
    ways: {
      jumped,
      onJump: (entity: BriefingEntity) => void jump(entity).catch(unanswered),
      onSite: (on: boolean) => {
        if (host !== null) act(call('site.switch', { host, on, tabId }));
      },
      onEverywhere: (on: boolean) => {
        act(call('everywhere.switch', { on }));
      },
      onRead: () => {
        act(call('page.read', { tabId }));
      },
      onPage: (on: boolean) => {
        act(call('page.pause', { tabId, on }));
      },
      onAllow: isAllowed ? null : () => void askForAccess().then(refresh).catch(unanswered),
      onDismiss: () => {
        act(call('notice.dismiss', {}));
      },
    },
  };
}

function isReading(reply: Answer | undefined): boolean {
  if (reply === undefined || reply === 'unanswered') return false;
  return reply.briefing.state === 'ready' && reply.briefing.reading;
}
