import type { ComponentChildren } from 'preact';
import { useSwap } from './use-swap.ts';

interface Props {
  /** Its form is shown. */
  isOpen: boolean;
  children: ComponentChildren;
}

/** An entry of a list, or its form. */
export function EntryItem({ isOpen, children }: Props) {
  const place = useSwap<HTMLLIElement>(isOpen, '.edit-input, .edit-entry-actions button');
  return (
    <li ref={place} class="edit-entry">
      {children}
    </li>
  );
}
