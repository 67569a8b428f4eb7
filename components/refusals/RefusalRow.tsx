import { formatDate } from '../../lib/i18n/dates.ts';
import { LOCALE, strings } from '../../lib/i18n/strings.ts';
import type { RefusalView } from '../../lib/kb/views.ts';

interface Props {
  refusal: RefusalView;
  onRemove(): void;
}

/** One name, what it is not taken for, since when, and how to take that back. */
export function RefusalRow({ refusal: { name, entity, since, lasting }, onRemove }: Props) {
  const { as, from, gone, sinceDay, passing, again } = strings.refusals;
  return (
    <li class={entity === null ? 'refusal' : `refusal kind-${entity.kind}`}>
      <p class="refusal-name">
        {strings.card.open}
        <bdi>{name}</bdi>
        {strings.card.shut}
      </p>
      <p class="refusal-about">
        {entity === null ? (
          gone
        ) : (
          <>
            {as} <bdi class="refusal-entity">{entity.name}</bdi> {from} <bdi>{entity.pack}</bdi>
          </>
        )}
      </p>
      <p class="refusal-since">
        {sinceDay} <time dateTime={since}>{formatDate(since, LOCALE)}</time>
        {!lasting && <> {passing}</>}
      </p>
      <button type="button" class="button" onClick={onRemove}>
        {again}
        <span class="unseen">
          : <bdi>{name}</bdi>
        </span>
      </button>
    </li>
  );
}
