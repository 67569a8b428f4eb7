import { strings } from '../../lib/i18n/strings.ts';
import type { CardView } from '../../lib/kb/views.ts';
import { Mentioned, type OnLookUp } from './Mentioned.tsx';
import { SpelledDate } from './SpelledDate.tsx';

type Props = Pick<CardView, 'role' | 'context'> & { onLookUp?: OnLookUp };

/** Role and context, each with the date it held; a date that both share is said once. */
export function About({ role, context, onLookUp }: Props) {
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
          <bdi>
            <Mentioned {...context} onLookUp={onLookUp} />
          </bdi>{' '}
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
