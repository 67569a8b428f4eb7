import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import { CloseButton } from './CloseButton.tsx';

interface Props {
  /** Words the reader can act on. */
  text: string;
  onClose(): void;
}

export function CardProblem({ text, onClose }: Props) {
  return (
    <div class="card card-problem" role="dialog" aria-label={strings.card.problem} {...LANGUAGE}>
      <CloseButton onClose={onClose} />
      <h2 class="card-kind" tabIndex={-1}>
        {strings.card.problem}
      </h2>
      <p class="card-context" role="status">
        <bdi>{text}</bdi>
      </p>
    </div>
  );
}
