import { useState } from 'preact/hooks';
import { strings } from '../../lib/i18n/strings.ts';
import type { RefusalOutcome, RefusalScope } from '../../lib/kb/views.ts';
import { isMeant } from './meant.ts';
import { trusted } from './trusted.ts';

/** What a card needs to let the reader refuse the name it stands over. */
export interface Refusing {
  /** Null where the page belongs to no site. */
  host: string | null;
  onRefuse(scope: RefusalScope): Promise<RefusalOutcome>;
  onUndo(id: string): Promise<void>;
}

interface Props {
  name: string;
  host: string | null;
  onChoose(scope: RefusalScope): void;
}

/** How far "not this one" goes. */
export function NotThisOne({ name, host, onChoose }: Props) {
  const { choose, scopes } = strings.card.notThis;
  const [since] = useState(() => performance.now());
  const pressed = (scope: RefusalScope) => (event: MouseEvent) => {
    if (isMeant(event, since)) onChoose(scope);
  };
  const choice = (scope: RefusalScope) => (
    <li>
      <button type="button" class="card-choice" onClick={trusted(pressed(scope))}>
        <span>{scopes[scope]}</span>{' '}
        {scope === 'site' && <bdi class="card-choice-host">{host}</bdi>}
      </button>
    </li>
  );
  return (
    <>
      <p>
        {choose[0]}
        <bdi class="card-name-said">{name}</bdi>
        {choose[1]}
      </p>
      <ul class="card-choices">
        {choice('page')}
        {host !== null && choice('site')}
        {choice('always')}
      </ul>
    </>
  );
}
