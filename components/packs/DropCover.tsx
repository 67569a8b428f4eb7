import { importWords } from '../../lib/i18n/import-words.ts';

/** Lies over the page while files are held over it. */
export function DropCover() {
  return (
    <div class="drop-cover" aria-hidden="true">
      <p>{importWords.dropHere}</p>
    </div>
  );
}
