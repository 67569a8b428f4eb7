import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { DossierView } from '../../lib/kb/panel-views.ts';
import { About } from '../card/About.tsx';
import type { Copying } from '../card/use-copying.ts';
import { hashOf } from '../panel/place.ts';
import type { Land } from './locator.ts';
import { LocatorMap } from './LocatorMap.tsx';
import { Names } from './Names.tsx';
import { PartsNav } from './PartsNav.tsx';
import { Quotes } from './Quotes.tsx';
import { Relations } from './Relations.tsx';
import { Sources } from './Sources.tsx';

interface Props extends Copying {
  view: DossierView;
  /** The coasts of the world; null until they are there. */
  land: Land | null;
  /** The quote to begin at. */
  asked: string | undefined;
}

/** Everything on an entity: who or what it is, what was said, how it is related, and where that stands. */
export function Dossier({ view, land, asked, onCopy }: Props) {
  const { coordinates, name } = view;
  return (
    <main class={`panel-main dossier kind-${view.kind}`}>
      <header class="dossier-header">
        <p class="card-kind">{strings.kind[view.kind]}</p>
        <h1 tabIndex={-1}>
          <bdi>{name}</bdi>
        </h1>
        <About role={view.role} context={view.context} />
        <PartsNav {...view} />
      </header>
      <Quotes {...view} {...{ asked, onCopy }} />
      <div class="dossier-side">
        <Relations {...view} />
        {coordinates && <LocatorMap name={name} land={land} {...coordinates} />}
      </div>
      <div class="dossier-end">
        <Sources sources={view.sources} />
        <Names {...view} />
        <p class="dossier-pack">
          {panelWords.fromPack}{' '}
          <a href={hashOf({ view: 'story', packId: view.packId })}>
            <bdi>{view.packTitle}</bdi>
          </a>
        </p>
      </div>
    </main>
  );
}
