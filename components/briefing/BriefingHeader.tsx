import { strings } from '../../lib/i18n/strings.ts';
import { whereWords } from '../../lib/i18n/where-words.ts';
import type { SiteSwitch } from '../../lib/kb/views.ts';
import { Switch } from '../controls/Switch.tsx';

interface Props {
  host: string | null;
  /** Null where there is no site to switch. */
  site: SiteSwitch | null;
  onSite(on: boolean): void;
}

export function BriefingHeader({ host, site, onSite }: Props) {
  return (
    <header class="briefing-header">
      <div class="briefing-top">
        <p class="briefing-product">{strings.briefing.product}</p>
        {site !== null && <Switch label={labelOf(site, host)} on={site.on} onChange={onSite} />}
      </div>
      <h1 tabIndex={-1}>{host === null ? strings.briefing.thisPage : <bdi>{host}</bdi>}</h1>
    </header>
  );
}

/** Where what counts is said of a site over this one, the switch is about that, and says so. */
function labelOf(site: SiteSwitch, host: string | null): string {
  return site.host === host ? strings.briefing.site : whereWords.popup.switch({ name: site.host });
}
