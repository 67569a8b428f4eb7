import { isFocusLost } from '../../components/controls/focus-lost.ts';

/** Goes on to what a reader would do next, where what had the focus is gone and they are at nothing else. */
export function focusOn(id: string, options?: FocusOptions): void {
  if (isFocusLost()) document.getElementById(id)?.focus(options);
}
