import { strings } from '../../lib/i18n/strings.ts';
import type { RefusalView } from '../../lib/kb/views.ts';
import type { PlaceGroup } from './groups.ts';
import { RefusalRow } from './RefusalRow.tsx';

interface Props extends Pick<PlaceGroup, 'place' | 'entries'> {
  onRemove(refusals: readonly RefusalView[]): void;
}

/** What is not marked in one place. */
export function RefusalGroup({ place, entries, onRemove }: Props) {
  return (
    <section class="refusal-group">
      <h3>
        <Place place={place} />
      </h3>
      <ul>
        {entries.map((refusal) => (
          <RefusalRow
            key={refusal.id}
            refusal={refusal}
            onRemove={() => {
              onRemove([refusal]);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function Place({ place }: { place: RefusalView['place'] }) {
  const { scopes } = strings.refusals;
  if (place.scope === 'always') return <>{scopes.always}</>;
  return (
    <>
      {scopes[place.scope]}{' '}
      <bdi class="refusal-place">{place.scope === 'site' ? place.host : place.url}</bdi>
    </>
  );
}
