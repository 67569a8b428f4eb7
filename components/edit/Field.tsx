import { FieldProblem } from './FieldProblem.tsx';
import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { ProblemsContext } from './problems.ts';

/** What an input needs to be labelled, described, and marked where it is wrong. */
interface InputProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface Props {
  label: string;
  /** Within the entry, as problems name it: `names[0].text`. */
  path: string;
  help?: string;
  /** For rows of short fields, where the label of the first row is enough to be seen. */
  quiet?: boolean;
  children(input: InputProps): ComponentChildren;
}

/** A label, an input, and beside it what is wrong with it. */
export function Field({ label, path, help, quiet = false, children }: Props) {
  const id = useId();
  const problem = useContext(ProblemsContext).get(path);
  const helpId = `${id}-help`;
  const problemId = `${id}-problem`;
  const described = [help !== undefined && helpId, problem !== undefined && problemId]
    .filter((one) => one !== false)
    .join(' ');
  return (
    <div class="edit-field" data-path={path}>
      <label id={`${id}-label`} class={quiet ? 'edit-label unseen' : 'edit-label'} for={id}>
        {label}
      </label>
      {children({
        id,
        ...(described !== '' && { 'aria-describedby': described }),
        ...(problem !== undefined && { 'aria-invalid': true }),
      })}
      {help !== undefined && (
        <p id={helpId} class="edit-help">
          {help}
        </p>
      )}
      {problem !== undefined && (
        <p id={problemId} class="edit-problem">
          <FieldProblem problem={problem} />
        </p>
      )}
    </div>
  );
}

interface TextProps extends Omit<Props, 'children'> {
  value: string;
  onInput(value: string): void;
  /** Lines of text; one where it is left out. */
  rows?: number;
  numeric?: boolean;
}

/** A field for text. */
export function TextField({ value, onInput, rows, numeric = false, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(input) =>
        rows === undefined ? (
          <input
            {...input}
            class="edit-input"
            type="text"
            dir="auto"
            autocomplete="off"
            {...(numeric && { inputMode: 'decimal' as const })}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        ) : (
          <TextArea {...input} {...{ rows, value, onInput }} />
        )
      }
    </Field>
  );
}

interface SelectProps extends Omit<Props, 'children'> {
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onInput(value: string): void;
}

/** A field for one of a few. */
export function SelectField({ value, options, onInput, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(input) => (
        <select
          {...input}
          class="edit-input"
          value={value}
          onChange={(event) => onInput(event.currentTarget.value)}
        >
          {options.map(([one, label]) => (
            <option key={one} value={one}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface AreaProps extends InputProps {
  rows: number;
  value: string;
  onInput(value: string): void;
}

/** Several lines of text. */
export function TextArea({ onInput, ...area }: AreaProps) {
  return (
    <textarea
      {...area}
      class="edit-input"
      dir="auto"
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  );
}
