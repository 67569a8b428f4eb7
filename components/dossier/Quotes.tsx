import { useState } from 'preact/hooks';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { number } from '../../lib/i18n/messages.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { DossierView } from '../../lib/kb/panel-views.ts';
import type { Copying } from '../card/use-copying.ts';
import { chosen, type Choice } from './shown-quotes.ts';
import { Timeline } from './Timeline.tsx';

const CHOICES = ['all', 'own', 'about'] as const;

interface Props extends Pick<DossierView, 'packId' | 'kind' | 'quotes'>, Copying {
  asked: string | undefined;
}

/** What an entity said and what was said about it, on a timeline. */
export function Quotes({ packId, kind, quotes, asked, onCopy }: Props) {
  const [choice, setChoice] = useState<Choice>('all');
  const { title, show, all, own, about } = panelWords.quotes;
  const words = { all, own: own[kind], about: about[kind] };
  const isMixed = ['own', 'about'].every((one) => chosen(quotes, one as Choice).length > 0);
  return (
    <section class="dossier-part dossier-quotes" aria-labelledby="dossier-quotes">
      <h2 id="dossier-quotes" tabIndex={-1}>
        {title}
      </h2>
      {quotes.length === 0 && <p class="panel-why">{strings.card.noQuotes}</p>}
      {isMixed && (
        <div class="choices" role="group" aria-label={show}>
          {CHOICES.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={one === choice}
              onClick={() => setChoice(one)}
            >
              {words[one]} {number(chosen(quotes, one).length)}
            </button>
          ))}
        </div>
      )}
      <Timeline key={choice} quotes={chosen(quotes, choice)} {...{ packId, asked, onCopy }} />
    </section>
  );
}
