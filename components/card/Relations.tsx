import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cardWords } from '../../lib/i18n/card-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { CardRelation } from '../../lib/kb/views.ts';
import { NameButton, type OnLookUp } from './Mentioned.tsx';
import { SpelledDate } from './SpelledDate.tsx';
import { trusted } from './trusted.ts';

/** How many relations a card shows before it is asked for the rest. */
const FIRST = 3;

interface Props {
  relations: readonly CardRelation[];
  onLookUp: OnLookUp;
}

/** In few words, what an entity has to do with others. */
export function Relations({ relations, onLookUp }: Props) {
  const [isWhole, setIsWhole] = useState(false);
  const firstHidden = useRef<HTMLLIElement>(null);
  // The button is gone after it was pressed: the keyboard carries on where the new ones begin.
  useLayoutEffect(() => {
    if (isWhole) firstHidden.current?.focus({ preventScroll: true });
  }, [isWhole]);
  if (relations.length === 0) return null;
  const { title, more } = cardWords.relations;
  const shown = isWhole ? relations : relations.slice(0, FIRST);
  const hidden = relations.length - shown.length;
  return (
    <ul class="card-relations" aria-label={title}>
      {shown.map((relation, i) => (
        <li key={i} ref={i === FIRST ? firstHidden : null} tabIndex={-1}>
          {i > 0 && strings.card.between}
          <Relation {...relation} onLookUp={onLookUp} />
        </li>
      ))}
      {hidden > 0 && (
        <li>
          {strings.card.between}
          <button type="button" class="quote-act" onClick={trusted(() => setIsWhole(true))}>
            {more(hidden)}
          </button>
        </li>
      )}
    </ul>
  );
}

interface RelationProps extends CardRelation {
  onLookUp: OnLookUp;
}

function Relation({ relation, to, asOf, onLookUp }: RelationProps) {
  return (
    <>
      {/* One sentence, which runs as its own language does. */}
      <bdi>
        {relation}{' '}
        {to.map(({ entityId, kind, name }, i) => (
          <>
            {i > 0 && cardWords.relations.between}
            <bdi>
              {onLookUp ? (
                <NameButton
                  {...{ entityId, kind, onLookUp }}
                  text={`${relation} ${name}`}
                  at={relation.length + 1}
                >
                  {name}
                </NameButton>
              ) : (
                name
              )}
            </bdi>
          </>
        ))}
      </bdi>
      {asOf !== null && (
        <span class="as-of">
          {' '}
          (<SpelledDate date={asOf} />)
        </span>
      )}
    </>
  );
}
