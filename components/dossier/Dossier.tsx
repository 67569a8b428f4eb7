import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { DossierView } from '../../lib/kb/panel-views.ts';
import { About } from '../card/About.tsx';
import { Names } from './Names.tsx';
import { Quotes } from './Quotes.tsx';
import { Relations } from './Relations.tsx';
import { Sources } from './Sources.tsx';

/** Everything on an entity: who or what it is, how it is related, what was said, and where that stands. */
export function Dossier({ view }: { view: DossierView }) {
  return (
    <main class={`panel-main dossier kind-${view.kind}`}>
      <header class="dossier-header">
        <p class="card-kind">{strings.kind[view.kind]}</p>
        <h1 tabIndex={-1}>
          <bdi>{view.name}</bdi>
        </h1>
        <About role={view.role} context={view.context} />
      </header>
      <div class="dossier-side">
        <Relations {...view} />
      </div>
      <Quotes {...view} />
      <div class="dossier-end">
        <Sources sources={view.sources} />
        <Names {...view} />
        <p class="dossier-pack">
          {panelWords.fromPack} <bdi>{view.packTitle}</bdi>
        </p>
      </div>
    </main>
  );
}
