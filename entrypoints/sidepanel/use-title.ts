import { useEffect } from 'preact/hooks';
import { strings } from '../../lib/i18n/strings.ts';

/** Names what is shown in the title of the page, which a tab shows; undefined while that is not known. */
export function useTitle(name: string | undefined): void {
  useEffect(() => {
    if (name === undefined) return undefined;
    const before = document.title;
    document.title = `${name} – ${strings.briefing.product}`;
    return () => {
      document.title = before;
    };
  }, [name]);
}
