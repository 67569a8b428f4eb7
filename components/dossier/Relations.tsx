import type { ComponentProps } from 'preact';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { EntityLink, RelationView } from '../../lib/kb/panel-views.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { SpelledDate } from '../card/SpelledDate.tsx';
import { EntityAnchor } from '../panel/EntityAnchor.tsx';
import { GraphFigure } from './GraphFigure.tsx';

type Props = ComponentProps<typeof GraphFigure>;

/** Relations from which on a picture says more than its sentences. */
const WORTH_DRAWING = 3;

/** How an entity is related to others, as a picture and as sentences. */
export function Relations(props: Props) {
  const { packId, entityId, relations, between } = props;
  if (relations.length === 0) return null;
  const { title, between: amongThem } = panelWords.relations;
  return (
    <section class="dossier-part" aria-labelledby="dossier-relations">
      <h2 id="dossier-relations" tabIndex={-1}>
        {title}
      </h2>
      {relations.length >= WORTH_DRAWING && <GraphFigure {...props} />}
      <ol class="relations">
        {relations.map((relation, i) => (
          <Sentence key={i} packId={packId} here={entityId} {...relation} />
        ))}
      </ol>
      {between.length > 0 && (
        <details class="relations-between">
          <summary>{amongThem(between.length)}</summary>
          <ul class="relations">
            {between.map((relation, i) => (
              <Sentence key={i} packId={packId} here={entityId} {...relation} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface SentenceProps extends RelationView {
  packId: PackId;
  /** Whose dossier it stands in: no way leads there. */
  here: string;
}

function Sentence({ packId, here, from, relation, to, asOf }: SentenceProps) {
  return (
    <li>
      {/* One sentence, which runs as the language of its verb does. */}
      <bdi>
        <End packId={packId} here={here} end={from} /> {relation}{' '}
        <End packId={packId} here={here} end={to} />
      </bdi>
      {asOf !== null && (
        <>
          {strings.card.between}
          <span class="as-of">
            <SpelledDate date={asOf} />
          </span>
        </>
      )}
    </li>
  );
}

function End({ packId, here, end }: { packId: PackId; here: string; end: EntityLink }) {
  if (end.entityId === here) return <bdi class="relation-here">{end.name}</bdi>;
  return <EntityAnchor packId={packId} {...end} />;
}
