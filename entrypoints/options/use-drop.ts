import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files that are dropped anywhere on the page; true while some are held over it. Null: they are
 * not wanted, and the page stays all the same.
 */
export function useDrop(onFiles: ((files: readonly File[]) => void) | null): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const dropping = new AbortController();
    const { signal } = dropping;
    const hasFiles = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Without this the browser would open the file in the place of the page.
      event.preventDefault();
      setOver(onFiles !== null);
    };
    addEventListener('dragenter', onOver, { signal });
    addEventListener('dragover', onOver, { signal });
    addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) setOver(false);
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        onFiles?.([...(event.dataTransfer?.files ?? [])]);
      },
      { signal },
    );
    return () => dropping.abort();
  }, [onFiles]);
  return isOver;
}
