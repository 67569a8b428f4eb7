import { COLON } from '../../lib/i18n/messages.ts';

/** After the words of a button: what it is about, for those who do not see where it stands. */
export function About({ name }: { name: string }) {
  return (
    <span class="unseen">
      {COLON}
      <bdi>{name}</bdi>
    </span>
  );
}
