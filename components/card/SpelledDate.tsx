import { formatDate } from '../../lib/i18n/dates.ts';
import { LOCALE } from '../../lib/i18n/messages.ts';

export function SpelledDate({ date }: { date: string }) {
  return (
    <time class="date" dateTime={date}>
      {formatDate(date, LOCALE)}
    </time>
  );
}
