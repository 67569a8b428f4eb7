import { useEffect, useState } from 'preact/hooks';

/**
 * Takes files that are dropped anywhere on the page; true while some are held over it. Null: they are
 * not wanted, and the page stays all the same. Folders are no files, and `onFolder` hears of them.
 */
export function useDrop(
  onFiles: ((files: readonly File[]) => void) | null,
  onFolder: () => void,
): boolean {
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
        if (!onFiles) return;
        const { files, hasFolder } = dropped([...(event.dataTransfer?.items ?? [])]);
        if (files.length > 0) onFiles(files);
        if (hasFolder) onFolder();
      },
      { signal },
    );
    return () => dropping.abort();
  }, [onFiles, onFolder]);
  return isOver;
}

function dropped(items: readonly DataTransferItem[]): { files: File[]; hasFolder: boolean } {
  const files = items.flatMap((item) => (isFolder(item) ? [] : (item.getAsFile() ?? [])));
  return { files, hasFolder: items.some(isFolder) };
}

/** Browsers give a folder as a file that cannot be read; only its entry tells. */
function isFolder(item: DataTransferItem): boolean {
  return item.webkitGetAsEntry()?.isDirectory === true;
}
