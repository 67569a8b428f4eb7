import { lookWords } from '../../lib/i18n/look-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';
import { Choices } from '../controls/Choices.tsx';

type Density = keyof typeof lookWords.density.choices;

interface LookValue {
  density: Density;
  /** Kinds that are not marked. */
  hidden: readonly EntityKind[];
}

interface Props {
  look: LookValue;
  /** What went wrong; null where nothing did. */
  problem: string | null;
  onChange(look: LookValue): void;
}

const DENSITIES: readonly Density[] = ['every', 'section', 'page', 'quiet'];
const KINDS: readonly EntityKind[] = ['person', 'place', 'organization', 'issue'];

/** How marks look: how many there are, and of which kinds. */
export function Look({ look, problem, onChange }: Props) {
  const { density, hidden } = look;
  const toggle = (kind: EntityKind, isShown: boolean) => {
    const others = hidden.filter((one) => one !== kind);
    onChange({ density, hidden: isShown ? others : [...others, kind] });
  };
  return (
    <section class="settings-section look" aria-labelledby="marks">
      <h2 id="marks" tabIndex={-1}>
        {lookWords.title}
      </h2>
      <p class="settings-intro">{lookWords.intro}</p>
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <Choices
        name="density"
        legend={lookWords.density.legend}
        choices={DENSITIES.map((choice) => [choice, lookWords.density.choices[choice]])}
        chosen={density}
        onChoose={(choice) => onChange({ density: choice, hidden })}
      />
      <fieldset disabled={density === 'quiet'} class="choice look-kinds">
        <legend>{lookWords.kinds.legend}</legend>
        {KINDS.map((kind) => (
          <p key={kind} class="check">
            <input
              id={`kind-${kind}`}
              type="checkbox"
              checked={!hidden.includes(kind)}
              onChange={({ currentTarget }) => toggle(kind, currentTarget.checked)}
            />
            <label for={`kind-${kind}`}>{strings.kinds[kind]}</label>
          </p>
        ))}
      </fieldset>
    </section>
  );
}
