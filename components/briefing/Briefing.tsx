import { controlWords } from '../../lib/i18n/control-words.ts';
import { kindsWords } from '../../lib/i18n/kinds-words.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { whereWords } from '../../lib/i18n/where-words.ts';
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
import { Named } from '../controls/Named.tsx';
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
  /** This page is to be read, though Backstory works only when it is asked. */
  onRead(): void;
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
      <BriefingHeader
        host={briefing.host}
        site={'site' in briefing ? briefing.site : null}
        onSite={onSite}
      />
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
        <Switch label={strings.briefing.product} on={!paused} onChange={onEverywhere} />
        <p>{strings.briefing.promise}</p>
      </footer>
    </div>
  );
}

type MainProps = Pick<
  Props,
  'briefing' | 'jumped' | 'onJump' | 'onPanel' | 'onAllow' | 'onPage' | 'onRead'
>;

function Main({ briefing, jumped, onJump, onPanel, onAllow, onPage, onRead }: MainProps) {
  switch (briefing.state) {
    case 'ready':
      return <Contents linked={onPanel === null} {...{ briefing, jumped, onJump }} />;
    case 'site-off':
      return <SiteOff site={briefing.site.host} host={briefing.host} />;
    case 'waiting': {
      const { popup } = whereWords;
      const { title } = popup[briefing.where];
      // What has no site cannot be chosen, but asked for.
      const { text } = popup[briefing.site ? briefing.where : 'click'];
      const action = { label: popup.read, onPress: onRead };
      return <Message title={title} text={text} action={action} />;
    }
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

/** The site that is off is the page's own, or one over it. */
function SiteOff({ site, host }: { site: string; host: string | null }) {
  const { title, text } = strings.briefing.siteOff;
  if (site === host) return <Message title={title} text={text} />;
  const { offBy } = whereWords.popup;
  return <Message title={<Named words={offBy.title} name={site} />} text={offBy.text} />;
}
