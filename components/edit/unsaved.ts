import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';

/** Which forms hold words that are not saved: what would lose them asks first, or waits. */
export class Unsaved {
  readonly #forms = new Set<object>();

  get isAny(): boolean {
    return this.#forms.size > 0;
  }

  note(form: object, isUnsaved: boolean): void {
    if (isUnsaved) this.#forms.add(form);
    else this.#forms.delete(form);
  }
}

export const UnsavedContext = createContext(new Unsaved());

/** Notes whether the form that calls this is unsaved, before anybody can do anything else. */
export function useUnsaved(isUnsaved: boolean): void {
  const unsaved = useContext(UnsavedContext);
  const [form] = useState(() => ({}));
  useLayoutEffect(() => {
    unsaved.note(form, isUnsaved);
    return () => unsaved.note(form, false);
  }, [unsaved, form, isUnsaved]);
}
