import { About } from '../controls/About.tsx';
import { buttonBeside } from '../controls/button-beside.ts';
import { formatDate } from '../../lib/i18n/dates.ts';
import { LOCALE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { RefusalView } from '../../lib/kb/views.ts';

interface Props {
  refusal: RefusalView;
  onRemove(): void;
}

/** One name, what it is not taken for, since when, and how to take that back. */
export function RefusalRow({ refusal: { name, entity, since, lasting }, onRemove }: Props) {
  const { as, gone, sinceDay, passing, again } = strings.refusals;
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
            {as[0]}
            <bdi class="refusal-entity">{entity.name}</bdi>
            {as[1]}
            <bdi>{entity.pack}</bdi>
            {as[2]}
          </>
        )}
      </p>
      <p class="refusal-since">
        {sinceDay[0]}
        <time dateTime={since}>{formatDate(since, LOCALE)}</time>
        {sinceDay[1]}
        {!lasting && <> {passing}</>}
      </p>
      <button
        type="button"
        class="button"
        onClick={({ currentTarget }) => {
          (buttonBeside(currentTarget) ?? document.getElementById('refusals'))?.focus();
          onRemove();
        }}
      >
        {again}
        <About name={name} />
      </button>
    </li>
  );
}
