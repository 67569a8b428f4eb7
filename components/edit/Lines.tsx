import { useContext } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { Field, TextArea } from './Field.tsx';
import { linesIn } from './entity-draft.ts';
import { ProblemsContext } from './problems.ts';

interface Props {
  label: string;
  help: string;
  path: 'not' | 'titles';
  /** One a line. */
  value: string;
  onInput(value: string): void;
}

/** Lines of text that are seen at once. */
const MIN_ROWS = 3;
const MAX_ROWS = 10;

/** Blockers or titles of an entity, one a line: there may be dozens. */
export function Lines({ label, help, path, value, onInput }: Props) {
  const problems = useContext(ProblemsContext);
  const lines = linesIn(value);
  const wrong = lines.flatMap((line, i) => {
    const message = problems.get(`${path}[${String(i)}]`);
    return message === undefined ? [] : [{ line, message }];
  });
  const rows = Math.min(MAX_ROWS, Math.max(MIN_ROWS, lines.length + 1));
  return (
    <div class="edit-lines">
      <Field label={label} path={path} help={help}>
        {(input) => (
          <TextArea
            {...input}
            {...(wrong.length > 0 && { 'aria-invalid': true })}
            {...{ rows, value, onInput }}
          />
        )}
      </Field>
      {wrong.map(({ line, message }, i) => (
        <p key={i} class="edit-problem" role="alert">
          {editStrings.line[0]}
          <bdi>{line}</bdi>
          {editStrings.line[1]}{' '}
          <bdi lang="en" dir="ltr">
            {message}.
          </bdi>
        </p>
      ))}
    </div>
  );
}
