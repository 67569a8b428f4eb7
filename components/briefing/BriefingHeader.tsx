import { strings } from '../../lib/i18n/strings.ts';
import { Switch } from '../controls/Switch.tsx';

interface Props {
  host: string | null;
  /** Whether the site is on; null where that cannot be switched. */
  site: boolean | null;
  onSite(on: boolean): void;
}

export function BriefingHeader({ host, site, onSite }: Props) {
  return (
    <header class="briefing-header">
      <div class="briefing-top">
        <p class="briefing-product">{strings.briefing.product}</p>
        {site !== null && <Switch label={strings.briefing.site} on={site} onChange={onSite} />}
      </div>
      <h1 tabIndex={-1}>{host === null ? strings.briefing.thisPage : <bdi>{host}</bdi>}</h1>
    </header>
  );
}
