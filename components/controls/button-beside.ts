/**
 * The button of the row below, or of that above: whoever removes several rows stays among them. Null
 * where there is no other row.
 */
export function buttonBeside(button: HTMLElement): HTMLElement | null {
  const row = button.closest('li');
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  return next?.querySelector('button') ?? null;
}
