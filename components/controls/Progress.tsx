import { packWords } from '../../lib/i18n/pack-words.ts';

interface Props {
  /** What is going on, for whoever does not see the bar. */
  label: string;
  /** Between 0 and 1; null where nothing is known yet. */
  share: number | null;
}

/** How far something is. */
export function Progress({ label, share }: Props) {
  return (
    <span class="progress">
      <progress aria-label={label} {...(share !== null && { value: share })} />
      <span class="progress-share" aria-hidden="true">
        {share === null ? '' : packWords.percent(share)}
      </span>
    </span>
  );
}
