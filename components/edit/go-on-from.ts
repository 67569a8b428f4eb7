import { isFocusLost } from '../controls/focus-lost.ts';

/**
 * Where the row of a pressed button leaves its list in a form, the focus goes to the last button of the
 * row in its place, or of the one above; where no row is left, to what stands next in the form.
 */
export function goOnFrom(button: HTMLElement): void {
  const list = button.closest('ul');
  const at = [...(list?.children ?? [])].findIndex((row) => row.contains(button));
  requestAnimationFrame(() => {
    if (!list || !isFocusLost()) return;
    const row = list.children[at] ?? list.lastElementChild;
    const rest = list.parentElement?.querySelectorAll<HTMLElement>(':scope > .button, .edit-input');
    const buttons = row?.querySelectorAll('button') ?? [];
    ([...buttons].at(-1) ?? rest?.[0])?.focus();
  });
}
