import { strings } from '../../lib/i18n/strings.ts';
import type { BriefingEntity } from '../../lib/kb/views.ts';
import { EntityRow } from './EntityRow.tsx';
import { isAt, type Jump } from './jump.ts';
import { LinkedRow } from './LinkedRow.tsx';

interface Props {
  kind: BriefingEntity['kind'];
  entities: readonly BriefingEntity[];
  jumped: Jump | null;
  linked: boolean;
  onJump(entity: BriefingEntity): void;
}

export function EntityGroup({ kind, entities, jumped, linked, onJump }: Props) {
  if (entities.length === 0) return null;
  const Row = linked ? LinkedRow : EntityRow;
  const title = `group-${kind}`;
  return (
    <section class={`group kind-${kind}`} aria-labelledby={title}>
      <h2 id={title}>{strings.kinds[kind]}</h2>
      <ul>
        {entities.map((entity) => (
          <Row
            key={`${entity.packId}/${entity.entityId}`}
            entity={entity}
            jumped={isAt(jumped, entity) ? jumped : null}
            onJump={onJump}
          />
        ))}
      </ul>
    </section>
  );
}
