import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { StoryView } from '../../lib/kb/panel-views.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';
import type { Copying } from '../card/use-copying.ts';
import { PartsNav } from '../dossier/PartsNav.tsx';
import { Sources } from '../dossier/Sources.tsx';
import { Timeline } from '../dossier/Timeline.tsx';
import { hashOf } from '../panel/place.ts';

const KINDS = ['person', 'place', 'organization', 'issue'] as const;

interface Props extends Copying {
  view: StoryView;
}

/** A pack as a story: in a few sentences, who and what is in it, what was said, and where that stands. */
export function StoryPage({ view, onCopy }: Props) {
  const { packId, title, sentences, quotes, sources, more } = view;
  const { story, quotes: words } = panelWords;
  return (
    <main class="panel-main dossier">
      <header class="dossier-header">
        <p class="card-kind">{story.kind}</p>
        <h1 tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {sentences.map((sentence, i) => (
          <p key={i} class="card-context">
            <bdi>{sentence}</bdi>
          </p>
        ))}
        <PartsNav quotes={quotes} sources={sources} relations={[]} names={[]} />
      </header>
      <div class="dossier-side">
        {KINDS.map((kind) => (
          <Entities key={kind} kind={kind} view={view} />
        ))}
        {more.entities > 0 && <p class="panel-why">{story.more(more.entities)}</p>}
      </div>
      {quotes.length > 0 && (
        <section class="dossier-part dossier-quotes" aria-labelledby="dossier-quotes">
          <h2 id="dossier-quotes" tabIndex={-1}>
            {words.title}
          </h2>
          <Timeline {...{ packId, quotes, onCopy }} />
          {more.quotes > 0 && <p class="panel-why">{story.moreQuotes(more.quotes)}</p>}
        </section>
      )}
      <div class="dossier-end">
        <Sources sources={sources} />
      </div>
    </main>
  );
}

function Entities({ kind, view: { packId, entities } }: { kind: EntityKind; view: StoryView }) {
  const ofKind = entities.filter((entity) => entity.kind === kind);
  if (ofKind.length === 0) return null;
  const id = `story-${kind}`;
  return (
    <section class={`dossier-part story-kind kind-${kind}`} aria-labelledby={id}>
      <h2 id={id}>{strings.kinds[kind]}</h2>
      <ul>
        {ofKind.map(({ entityId, name, role }) => (
          <li key={entityId} class="linked">
            <a href={hashOf({ view: 'entity', packId, entityId })}>
              <bdi class="entity-name">{name}</bdi>
              {role !== null && <bdi class="entity-role">{role.text}</bdi>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
