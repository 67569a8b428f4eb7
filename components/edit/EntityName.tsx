import { useContext } from 'preact/hooks';
import type { EntityId } from '../../lib/pack/schema.ts';
import { ServicesContext } from './services.ts';

/** What an entity of the pack is called. */
export function EntityName({ id }: { id: EntityId }) {
  const choice = useContext(ServicesContext).choice(id);
  return (
    <bdi class={choice ? `edit-entity kind-${choice.kind}` : 'edit-entity'}>
      {choice?.name ?? id}
    </bdi>
  );
}
