import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { ProblemsContext } from './problems.ts';
import type { Form } from './use-form.ts';

interface Props {
  form: Pick<Form<object>, 'isDirty' | 'isOutdated' | 'isSaving' | 'problems' | 'submit'>;
  /** What the form is about, for those who do not see where it stands. */
  label: string;
  /** Given where the form can be closed, or its changes thrown away. */
  onCancel?: (() => void) | undefined;
  cancel?: string;
  children: ComponentChildren;
}

/** The frame of a form: what is wrong, the fields, and the way to save or not to. */
export function FormFrame({ form, label, onCancel, cancel, children }: Props) {
  const text = editStrings;
  const { problems, isSaving, isDirty, isOutdated } = form;
  const element = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (problems.size > 0) focusFirst(element.current);
  }, [problems]);
  return (
    <form
      ref={element}
      class="edit-form"
      aria-label={label}
      noValidate
      onSubmit={form.submit}
      autocomplete="off"
    >
      <ProblemsContext.Provider value={problems}>
        <p class="edit-problems" role="alert">
          {problems.size > 0 && text.problems}
        </p>
        <p class="edit-problems" role="status">
          {isOutdated && text.outdatedDraft}
        </p>
        {children}
        <div class="edit-form-end">
          <button type="submit" class="button edit-save">
            {isSaving ? text.saving : text.save}
          </button>
          {onCancel && (
            <button type="button" class="button" onClick={onCancel}>
              {cancel ?? text.cancel}
            </button>
          )}
          {isDirty && <span class="edit-unsaved">{text.unsaved}</span>}
        </div>
      </ProblemsContext.Provider>
    </form>
  );
}

/** The first field that is wrong has the focus, wherever it was folded away. */
function focusFirst(form: HTMLFormElement | null): void {
  const folds = form?.querySelectorAll<HTMLDetailsElement>('details:has(.edit-problem)');
  for (const fold of folds ?? []) fold.open = true;
  form?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
}
