import { controlWords } from '../../lib/i18n/control-words.ts';
import { kindsWords } from '../../lib/i18n/kinds-words.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type {
  Briefing as BriefingView,
  BriefingEntity,
  StorageNotice,
} from '../../lib/kb/views.ts';
import { BriefingHeader } from './BriefingHeader.tsx';
import { Contents } from './Contents.tsx';
import type { Jump } from './jump.ts';
import { Message } from './Message.tsx';
import { Notice } from './Notice.tsx';
import { Switch } from '../controls/Switch.tsx';

const UNREACHABLE = { ...strings.unreachable, ...kindsWords.unreachable };

interface Props {
  briefing: BriefingView;
  notice: StorageNotice | null;
  /** True while Backstory is off everywhere; it outranks what the briefing says. */
  paused: boolean;
  jumped: Jump | null;
  onJump(entity: BriefingEntity): void;
  onSite(on: boolean): void;
  onEverywhere(on: boolean): void;
  /** This page is to be paused, or to go on. */
  onPage(pause: boolean): void;
  onSettings(): void;
  /** Opens the side panel; null where this is the side panel, whose names lead to dossiers. */
  onPanel: (() => void) | null;
  /** Has the browser ask whether Backstory may read pages; null where it may. */
  onAllow: (() => void) | null;
  /** The notice was read. */
  onDismiss(): void;
}

/** The popup, or the panel's view of a page: what it mentions, or plainly why that cannot be said. */
export function Briefing(props: Props) {
  const { notice, paused, onSite, onEverywhere, onPanel } = props;
  const briefing: BriefingView = paused
    ? { state: 'paused', host: props.briefing.host }
    : props.briefing;
  return (
    <div class="briefing" {...LANGUAGE}>
      <BriefingHeader host={briefing.host} site={siteSwitch(briefing)} onSite={onSite} />
      <main class="briefing-main">
        {notice !== null && <Notice notice={notice} onDismiss={props.onDismiss} />}
        <Main {...props} briefing={briefing} />
      </main>
      <footer class="briefing-footer">
        {onPanel && (
          <button type="button" class="briefing-panel" onClick={onPanel}>
            {panelWords.open}
          </button>
        )}
        <button type="button" class="briefing-settings" onClick={props.onSettings}>
          {strings.settings.open}
        </button>
        {briefing.state === 'ready' && (
          <button type="button" class="briefing-settings" onClick={() => props.onPage(true)}>
            {controlWords.page.pause}
          </button>
        )}
        <Switch label={strings.briefing.everywhere} on={!paused} onChange={onEverywhere} />
        <p>{strings.briefing.promise}</p>
      </footer>
    </div>
  );
}

type MainProps = Pick<Props, 'briefing' | 'jumped' | 'onJump' | 'onPanel' | 'onAllow' | 'onPage'>;

function Main({ briefing, jumped, onJump, onPanel, onAllow, onPage }: MainProps) {
  switch (briefing.state) {
    case 'ready':
      return <Contents linked={onPanel === null} {...{ briefing, jumped, onJump }} />;
    case 'site-off':
      return (
        <Message title={strings.briefing.siteOff.title} text={strings.briefing.siteOff.text} />
      );
    case 'page-paused': {
      const { title, text, goOn } = controlWords.page;
      const action = { label: goOn, onPress: () => onPage(false) };
      return <Message title={title} text={text} action={action} />;
    }
    case 'paused':
      return <Message title={strings.briefing.paused.title} text={strings.briefing.paused.text} />;
    case 'unreachable': {
      const { missing, allow } = controlWords.access;
      if (briefing.why === 'no-access' && onAllow) {
        return <Message {...missing} action={{ label: allow, onPress: onAllow }} />;
      }
      const { title, text } = UNREACHABLE[briefing.why];
      return <Message title={title} text={text} />;
    }
  }
}

/** A page without a host, or that cannot be read, or is paused with all others: nothing to switch. */
function siteSwitch({ state, host }: BriefingView): boolean | null {
  switch (state) {
    case 'ready':
      return host === null ? null : true;
    case 'site-off':
      return false;
    case 'page-paused':
    case 'paused':
    case 'unreachable':
      return null;
  }
}
