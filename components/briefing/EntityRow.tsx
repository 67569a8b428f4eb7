import { strings } from '../../lib/i18n/strings.ts';
import type { BriefingEntity } from '../../lib/kb/views.ts';
import type { Jump } from './jump.ts';

export interface RowProps {
  entity: BriefingEntity;
  /** Where the page was last moved to, if to this entity. */
  jumped: Jump | null;
  onJump(entity: BriefingEntity): void;
}

/** One name; pressing it moves the page to its next mention. */
export function EntityRow({ entity, jumped, onJump }: RowProps) {
  return (
    <li>
      <button
        type="button"
        class={jumped === null ? 'entity' : 'entity entity-jumped'}
        onClick={() => onJump(entity)}
      >
        <bdi class="entity-name">{entity.name}</bdi>
        <span class="entity-count">
          <span aria-hidden="true">
            {jumped === null
              ? strings.briefing.count(entity.count)
              : strings.briefing.position(jumped.index, jumped.of)}
          </span>
          <span class="unseen">{strings.briefing.mentions(entity.count)}</span>
        </span>
        {entity.role !== null && <bdi class="entity-role">{entity.role.text}</bdi>}
        <span class="unseen">{strings.briefing.goToNext}</span>
      </button>
    </li>
  );
}
