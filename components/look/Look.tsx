import { lookWords } from '../../lib/i18n/look-words.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { EntityKind } from '../../lib/pack/schema.ts';
import { Choices } from '../controls/Choices.tsx';
import { Section } from '../controls/Section.tsx';

type Density = keyof typeof lookWords.density.choices;
type Delay = keyof typeof lookWords.delay.choices;

interface LookValue {
  density: Density;
  /** Kinds that are not marked. */
  hidden: readonly EntityKind[];
  /** How long a pointer rests before a card opens. */
  delay: Delay;
  /** Ticks beside the scrollbar. */
  ticks: boolean;
}

interface Props {
  look: LookValue;
  /** What went wrong; null where nothing did. */
  problem: string | null;
  onChange(look: LookValue): void;
}

const DENSITIES: readonly Density[] = ['every', 'section', 'page', 'quiet'];
const KINDS: readonly EntityKind[] = ['person', 'place', 'organization', 'issue'];
const DELAYS: readonly Delay[] = ['short', 'usual', 'long'];

/** How marks look: how many there are, and of which kinds. And when cards open. */
export function Look({ look, problem, onChange }: Props) {
  const { density, hidden, delay, ticks } = look;
  const { title, intro, kinds } = lookWords;
  const toggle = (kind: EntityKind, isShown: boolean) => {
    const others = hidden.filter((one) => one !== kind);
    onChange({ ...look, hidden: isShown ? others : [...others, kind] });
  };
  return (
    <Section id="marks" {...{ title, intro, problem }}>
      <Choices
        name="density"
        legend={lookWords.density.legend}
        choices={DENSITIES.map((choice) => [choice, lookWords.density.choices[choice]])}
        chosen={density}
        onChoose={(choice) => onChange({ ...look, density: choice })}
      />
      <fieldset disabled={density === 'quiet'} class="choice look-kinds">
        <legend>{kinds.legend}</legend>
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
      <p class="check look-ticks">
        <input
          id="ticks"
          type="checkbox"
          checked={ticks}
          disabled={density === 'quiet'}
          aria-describedby="ticks-means"
          onChange={({ currentTarget }) => onChange({ ...look, ticks: currentTarget.checked })}
        />
        <span>
          <label for="ticks">{lookWords.ticks.label}</label>{' '}
          <span id="ticks-means" class="check-means">
            {lookWords.ticks.means}
          </span>
        </span>
      </p>
      <Choices
        name="delay"
        legend={lookWords.delay.legend}
        choices={DELAYS.map((choice) => [choice, lookWords.delay.choices[choice]])}
        chosen={delay}
        onChoose={(choice) => onChange({ ...look, delay: choice })}
      />
    </Section>
  );
}
