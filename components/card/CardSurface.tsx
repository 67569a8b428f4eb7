import { strings } from '../../lib/i18n/strings.ts';
import type { CardState } from '../../lib/kb/views.ts';
import { Card } from './Card.tsx';
import { CardLoading } from './CardLoading.tsx';
import { CardProblem } from './CardProblem.tsx';
import type { Refusing } from './NotThisOne.tsx';

interface Props extends Refusing {
  card: CardState;
  opening: number;
  onClose(): void;
  onFix(): void;
  onDossier(): void;
}

export function CardSurface({ card, ...rest }: Props) {
  switch (card.state) {
    case 'loading':
      return <CardLoading onClose={rest.onClose} />;
    case 'ready':
      return <Card view={card.view} why={card.why} {...rest} />;
    case 'problem':
      return <CardProblem text={strings.card.problems[card.why]} onClose={rest.onClose} />;
  }
}
