import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isFocusLost } from '../controls/focus-lost.ts';

/** Where to go on: in the first field of a form, or with what leads to it. */
const NEXT = '.edit-input, .edit-entry-actions button, .button';

/**
 * For a place in which a form and what leads to it take turns, as `isOpen` says: each time the focus
 * goes along, unless the reader is at something else by then. Gives what the element of it is to have.
 */
export function useSwap<E extends HTMLElement>(isOpen: boolean, next = NEXT): RefObject<E | null> {
  const place = useRef<E>(null);
  const beforeRef = useRef(isOpen);
  useLayoutEffect(() => {
    const isSwapped = beforeRef.current !== isOpen;
    beforeRef.current = isOpen;
    if (!isSwapped || !isFocusLost()) return;
    place.current?.querySelector<HTMLElement>(next)?.focus();
  }, [isOpen, next]);
  return place;
}
