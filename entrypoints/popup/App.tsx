import { useCallback, useEffect, useState } from 'preact/hooks';
import { Briefing } from '../../components/briefing/Briefing.tsx';
import { Message } from '../../components/briefing/Message.tsx';
import { isAt, type Jump } from '../../components/briefing/jump.ts';
import { openSettings } from '../../lib/browser/settings-page.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { BriefingEntity } from '../../lib/kb/views.ts';
import type { BriefingReply } from '../../lib/messages/contract.ts';
import { call } from '../../lib/messages/client.ts';

/** Milliseconds between two looks at the page: while it is still being read, and afterwards. */
const READING = 400;
const SETTLED = 1_500;

/** The popup, connected to the page in a tab. */
export function App({ tabId }: { tabId: number }) {
  const [reply, setReply] = useState<BriefingReply | 'unanswered' | null>(null);
  const [jumped, setJumped] = useState<Jump | null>(null);

  const refresh = useCallback(async () => {
    const next = await call('briefing.get', { tabId }).catch(() => 'unanswered' as const);
    setReply(next);
    return next;
  }, [tabId]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let open = true;
    const follow = async () => {
      const next = await refresh();
      if (open) timer = setTimeout(() => void follow(), isReading(next) ? READING : SETTLED);
    };
    void follow();
    return () => {
      open = false;
      clearTimeout(timer);
    };
  }, [refresh]);

  if (reply === null) return null;
  if (reply === 'unanswered') return <Message {...strings.briefing.unanswered} />;
  const { briefing, paused, notice } = reply;

  const unanswered = () => setReply('unanswered');
  const jump = async (entity: BriefingEntity) => {
    const { packId, entityId } = entity;
    const after = isAt(jumped, entity) ? jumped.index : null;
    const landed = await call('page.jump', { tabId, packId, entityId, after });
    setJumped(landed && { packId, entityId, ...landed });
  };
  const act = (action: Promise<null>) => void action.then(refresh).catch(unanswered);

  return (
    <Briefing
      briefing={briefing}
      paused={paused}
      notice={notice}
      jumped={jumped}
      onJump={(entity) => void jump(entity).catch(unanswered)}
      onSite={(on) => {
        if (briefing.host !== null) act(call('site.switch', { host: briefing.host, on, tabId }));
      }}
      onEverywhere={(on) => {
        act(call('everywhere.switch', { on }));
      }}
      onSettings={() => void openSettings().catch(unanswered)}
      onDismiss={() => {
        act(call('notice.dismiss', {}));
      }}
    />
  );
}

function isReading(reply: BriefingReply | 'unanswered'): boolean {
  return reply !== 'unanswered' && reply.briefing.state === 'ready' && reply.briefing.reading;
}
