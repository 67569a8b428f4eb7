import type { EntityLink } from '../../lib/kb/panel-views.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { hashOf } from './place.ts';

interface Props extends EntityLink {
  packId: PackId;
}

/** A name that leads to its dossier. */
export function EntityAnchor({ packId, entityId, kind, name }: Props) {
  return (
    <a class={`entity-link kind-${kind}`} href={hashOf({ view: 'entity', packId, entityId })}>
      <bdi>{name}</bdi>
    </a>
  );
}
