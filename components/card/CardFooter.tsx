import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { panelWords } from '../../lib/i18n/panel-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { CardView, RefusalScope, Why } from '../../lib/kb/views.ts';
import { NotThisOne, type Refusing } from './NotThisOne.tsx';
import { Refused } from './Refused.tsx';
import { trusted } from './trusted.ts';
import { WhyMarked } from './WhyMarked.tsx';

interface Props extends Refusing {
  view: CardView;
  why: Why;
  /** Opens the editor of the entry. */
  onFix(): void;
  onDossier(): void;
}

type Step =
  | { readonly step: 'folded' | 'why' | 'choosing' | 'sending' }
  | {
      readonly step: 'refused';
      readonly scope: RefusalScope;
      readonly id: string | null;
      readonly lasting: boolean;
    }
  | { readonly step: 'failed'; readonly why: 'full' | 'impossible' | 'unanswered' };

const ANSWER = 'backstory-card-answer';

/** Where the card comes from, why the words are marked, and how to say that they mean another. */
export function CardFooter({ view, why, host, onRefuse, onUndo, onFix, onDossier }: Props) {
  const [now, setNow] = useState<Step>({ step: 'folded' });
  const failure = useRef<HTMLParagraphElement>(null);
  // As with what was done: the choice that was pressed is gone.
  useLayoutEffect(() => {
    if (now.step === 'failed') failure.current?.focus({ preventScroll: true });
  }, [now.step]);
  const unanswered = () => setNow({ step: 'failed', why: 'unanswered' });
  const refuse = async (scope: RefusalScope) => {
    setNow({ step: 'sending' });
    const outcome = await onRefuse(scope);
    if (outcome.state === 'refused') {
      const { id, lasting } = outcome;
      setNow({ step: 'refused', scope, id, lasting });
    } else setNow({ step: 'failed', why: outcome.state });
  };
  const choose = (scope: RefusalScope) => {
    // A second press while the first is on its way.
    if (now.step !== 'sending') void refuse(scope).catch(unanswered);
  };
  const toggle = (step: 'why' | 'choosing') => () =>
    setNow({ step: now.step === step ? 'folded' : step });
  const question = (step: 'why' | 'choosing', text: string, isOpen: boolean) => (
    <button
      type="button"
      class="card-question"
      aria-expanded={isOpen}
      aria-controls={isOpen ? ANSWER : undefined}
      onClick={toggle(step)}
    >
      {text}
    </button>
  );

  const { ask, problems } = strings.card.notThis;
  const isChoosing = now.step === 'choosing' || now.step === 'sending';
  return (
    <>
      <FromPack title={view.packTitle} onFix={onFix} />
      {now.step === 'refused' ? (
        <Refused name={why.name} {...now} onUndo={(id) => void onUndo(id).catch(unanswered)} />
      ) : (
        <div class="card-questions">
          <DossierButton onDossier={onDossier} />
          {question('why', strings.card.why.ask, now.step === 'why')}
          {/* Last: from the keyboard its answers come next. */}
          {question('choosing', ask, isChoosing)}
        </div>
      )}
      <div id={ANSWER} class="card-answer">
        {now.step === 'why' && <WhyMarked why={why} />}
        {isChoosing && <NotThisOne name={why.name} host={host} onChoose={choose} />}
        {/* Always there: what comes together with its words is not read out. */}
        <p ref={failure} role="status" tabIndex={-1}>
          {now.step === 'failed' && problems[now.why]}
        </p>
      </div>
    </>
  );
}

/** The pack that the card comes from, and the way to mend what it says. */
export function FromPack({ title, onFix }: { title: string; onFix(): void }) {
  return (
    <div class="card-from">
      <p>
        {strings.card.fromPack} <bdi class="card-pack">{title}</bdi>
      </p>
      <button type="button" class="card-question" onClick={trusted(onFix)}>
        {strings.card.fix}
      </button>
    </div>
  );
}

export function DossierButton({ onDossier }: { onDossier(): void }) {
  return (
    <button type="button" class="card-question" onClick={trusted(onDossier)}>
      {panelWords.dossier}
    </button>
  );
}
