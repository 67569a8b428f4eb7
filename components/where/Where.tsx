import type { ComponentChildren } from 'preact';
import { whereWords } from '../../lib/i18n/where-words.ts';
import { Choices } from '../controls/Choices.tsx';
import { Section } from '../controls/Section.tsx';

type Choice = keyof typeof whereWords.choices;

interface Props {
  where: Choice;
  /** What went wrong; null where nothing did. */
  problem: string | null;
  onChoose(where: Choice): void;
  /** The list that goes with the choice. */
  children?: ComponentChildren;
}

const CHOICES: readonly Choice[] = ['all', 'chosen', 'click'];

/** Where Backstory works: on all sites, on some, or only when it is asked. */
export function Where({ where, problem, onChoose, children }: Props) {
  const { title, intro, legend, choices } = whereWords;
  return (
    <Section id="where" {...{ title, intro, problem }}>
      <Choices
        name="where"
        legend={legend}
        choices={CHOICES.map((choice) => [choice, choices[choice]])}
        chosen={where}
        onChoose={onChoose}
      />
      {children}
    </Section>
  );
}
