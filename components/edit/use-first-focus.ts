import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** Has an element begin with the focus, where `isWanted` says so when it is first shown. */
export function useFirstFocus<E extends HTMLElement>(isWanted: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  const isWantedRef = useRef(isWanted);
  useLayoutEffect(() => {
    if (isWantedRef.current) element.current?.focus();
  }, []);
  return element;
}
