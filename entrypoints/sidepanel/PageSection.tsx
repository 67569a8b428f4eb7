import { useLayoutEffect } from 'preact/hooks';
import { Briefing } from '../../components/briefing/Briefing.tsx';
import { Message } from '../../components/briefing/Message.tsx';
import { PanelProblem } from '../../components/panel/PanelProblem.tsx';
import type { PageTab } from '../../lib/browser/page-tab.ts';
import { openSettings } from '../../lib/browser/settings-page.ts';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { useBriefing } from '../popup/use-briefing.ts';

/** Milliseconds between two looks at a page that was read: the panel stays open for hours. */
const SETTLED = 2_500;

const isSeen = () => !document.hidden;

interface Props {
  tab: PageTab | null | undefined;
  isShown: boolean;
  onShown(): void;
}

/** What the page in front mentions. */
export function PageSection({ tab, isShown, onShown }: Props) {
  useLayoutEffect(() => {
    if (isShown) onShown();
  }, [isShown, onShown]);
  if (tab === undefined) return null;
  if (tab === null) return <Message {...panelWords.noPage} />;
  return <PageOf key={tab.tabId} tab={tab} />;
}

function PageOf({ tab }: { tab: PageTab }) {
  const { reply, unanswered, ways } = useBriefing(tab.tabId, {
    settled: SETTLED,
    isSeen,
    look: tab,
  });
  if (reply === null) return null;
  if (reply === 'unanswered') return <PanelProblem problem="unanswered" />;
  return (
    <Briefing
      {...reply}
      {...ways}
      onPanel={null}
      onSettings={() => void openSettings().catch(unanswered)}
    />
  );
}
