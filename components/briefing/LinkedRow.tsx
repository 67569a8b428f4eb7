import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { hashOf } from '../panel/place.ts';
import type { RowProps } from './EntityRow.tsx';

/** One name that leads to its dossier, and beside it its count, which moves the page. */
export function LinkedRow({ entity, jumped, onJump }: RowProps) {
  const { packId, entityId, name, role, count } = entity;
  return (
    <li class={jumped === null ? 'linked' : 'linked entity-jumped'}>
      <a href={hashOf({ view: 'entity', packId, entityId })}>
        <bdi class="entity-name">{name}</bdi>
        {role !== null && <bdi class="entity-role">{role.text}</bdi>}
      </a>
      <button type="button" class="linked-jump" onClick={() => onJump(entity)}>
        <span class="entity-count" aria-hidden="true">
          {jumped === null
            ? strings.briefing.count(count)
            : strings.briefing.position(jumped.index, jumped.of)}
        </span>
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M8 3v9M4 8.5l4 4 4-4" fill="none" stroke="currentColor" stroke-width="1.4" />
        </svg>
        <span class="unseen">
          <bdi>{name}</bdi>, {panelWords.goTo(count)}
        </span>
      </button>
    </li>
  );
}
