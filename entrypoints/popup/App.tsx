import { Briefing } from '../../components/briefing/Briefing.tsx';
import { Message } from '../../components/briefing/Message.tsx';
import { openSettings } from '../../lib/browser/settings-page.ts';
import { openPanel, openPanelInTab } from '../../lib/browser/side-panel.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { useBriefing } from './use-briefing.ts';

/** Milliseconds between two looks at a page that was read. */
const SETTLED = 1_500;

/** The popup, connected to the page in a tab. */
export function App({ tabId }: { tabId: number }) {
  const { reply, unanswered, ways } = useBriefing(tabId, { settled: SETTLED });
  if (reply === null) return null;
  if (reply === 'unanswered') return <Message {...strings.briefing.unanswered} />;
  return (
    <Briefing
      {...reply}
      {...ways}
      onSettings={() => void openSettings().catch(unanswered)}
      onPanel={() => void showPanel(tabId).catch(unanswered)}
    />
  );
}

/** In the turn of the press: a side panel may be opened in no other. */
async function showPanel(tabId: number): Promise<void> {
  if (!(await openPanel(tabId))) await openPanelInTab();
  window.close();
}
