interface Props<C extends string> {
  /** Of nothing else on the page. */
  name: string;
  legend: string;
  /** In their order: what each is called, and what it means. */
  choices: readonly (readonly [choice: C, words: readonly [label: string, means: string]])[];
  chosen: C;
  onChoose(choice: C): void;
}

/** One of a few choices, each with what it means. */
export function Choices<C extends string>({ name, legend, choices, chosen, onChoose }: Props<C>) {
  return (
    <fieldset class="choice">
      <legend>{legend}</legend>
      {choices.map(([choice, [label, means]]) => {
        const id = `${name}-${choice}`;
        return (
          <p key={choice} class="check">
            <input
              id={id}
              type="radio"
              name={name}
              checked={choice === chosen}
              aria-describedby={`${id}-means`}
              onChange={() => onChoose(choice)}
            />
            <span>
              <label for={id}>{label}</label>{' '}
              <span id={`${id}-means`} class="check-means">
                {means}
              </span>
            </span>
          </p>
        );
      })}
    </fieldset>
  );
}
