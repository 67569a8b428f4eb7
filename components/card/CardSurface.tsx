import { strings } from '../../lib/i18n/strings.ts';
import type { CardState } from '../../lib/kb/views.ts';
import { Card, type CardUse } from './Card.tsx';
import { CardLoading } from './CardLoading.tsx';
import { CardProblem } from './CardProblem.tsx';

interface Props extends CardUse {
  card: CardState;
  /** Another one for each opening, so that nothing said about one mention is shown for the next. */
  opening: number;
}

export function CardSurface({ card, opening, ...rest }: Props) {
  switch (card.state) {
    case 'loading':
      return <CardLoading onClose={rest.onClose} />;
    case 'ready':
      return <Card key={opening} view={card.view} why={card.why} {...rest} />;
    case 'problem':
      return <CardProblem text={strings.card.problems[card.why]} onClose={rest.onClose} />;
  }
}
