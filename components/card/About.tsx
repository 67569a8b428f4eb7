import { strings } from '../../lib/i18n/strings.ts';
import type { CardView } from '../../lib/kb/views.ts';
import { SpelledDate } from './SpelledDate.tsx';

type Props = Pick<CardView, 'role' | 'context'>;

/** Role and context, each with the date it held; a date that both share is said once. */
export function About({ role, context }: Props) {
  const shared = role?.asOf === context?.asOf;
  return (
    <>
      {role && (
        <p class="card-role">
          <bdi>{role.text}</bdi> <AsOf label={strings.date.asOf} date={role.asOf} />
        </p>
      )}
      {context && (
        <p class="card-context">
          <bdi>{context.text}</bdi>{' '}
          {!shared && <AsOf label={strings.date.asOfLine} date={context.asOf} />}
        </p>
      )}
    </>
  );
}

function AsOf({ label, date }: { label: string; date: string }) {
  return (
    <span class="as-of">
      {label} <SpelledDate date={date} />
    </span>
  );
}
