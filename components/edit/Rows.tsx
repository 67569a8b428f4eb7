import { FieldProblem } from './FieldProblem.tsx';
import type { ComponentChildren } from 'preact';
import { useContext, useId } from 'preact/hooks';
import { ProblemsContext } from './problems.ts';

interface Props {
  legend: string;
  help: string;
  /** What the button says that adds a row. */
  add: string;
  /** Of the list itself, which may have too many rows. */
  path: string;
  onAdd(): void;
  children: ComponentChildren;
}

/** A list of rows in a form, and the way to another row. */
export function Rows({ legend, help, add, path, onAdd, children }: Props) {
  const id = useId();
  const problem = useContext(ProblemsContext).get(path);
  return (
    <fieldset class="edit-rows" aria-describedby={id}>
      <legend>{legend}</legend>
      <p id={id} class="edit-help">
        {help}
      </p>
      <ul>{children}</ul>
      {problem !== undefined && (
        <p class="edit-problem" role="alert">
          <FieldProblem problem={problem} />
        </p>
      )}
      <button type="button" class="button" onClick={onAdd}>
        {add}
      </button>
    </fieldset>
  );
}
