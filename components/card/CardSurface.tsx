import { strings } from '../../lib/i18n/strings.ts';
import type { CardState } from '../../lib/kb/views.ts';
import { Card } from './Card.tsx';
import { CardLoading } from './CardLoading.tsx';
import { CardProblem } from './CardProblem.tsx';

interface Props {
  card: CardState;
  onClose(): void;
}

export function CardSurface({ card, onClose }: Props) {
  switch (card.state) {
    case 'loading':
      return <CardLoading onClose={onClose} />;
    case 'ready':
      return <Card view={card.view} why={card.why} onClose={onClose} />;
    case 'problem':
      return <CardProblem text={strings.card.problems[card.why]} onClose={onClose} />;
  }
}
