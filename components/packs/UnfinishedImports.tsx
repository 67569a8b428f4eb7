import { About } from '../controls/About.tsx';
import { importWords } from '../../lib/i18n/import-words.ts';
import { formatSize } from '../../lib/i18n/sizes.ts';
import { LOCALE } from '../../lib/i18n/messages.ts';
import type { Unfinished } from '../../lib/kb/packs.ts';
import { FileButton } from '../controls/FileButton.tsx';
import { PACK_FILES } from './ImportPanel.tsx';

interface Props {
  unfinished: readonly Unfinished[];
  onFiles(files: readonly File[]): void;
  onDiscard(one: Unfinished): void;
}

/** Imports that the end of the browser, or of this page, has interrupted. */
export function UnfinishedImports({ unfinished, onFiles, onDiscard }: Props) {
  const { title, text, choose, discard } = importWords.unfinished;
  if (unfinished.length === 0) return null;
  return (
    <section class="unfinished" aria-labelledby="unfinished">
      <h3 id="unfinished" tabIndex={-1}>
        {title}
      </h3>
      <p>{text}</p>
      <ul>
        {unfinished.map((one) => (
          <li key={one.copy}>
            <p class="import-file">
              <bdi>{one.file}</bdi> · {formatSize(one.size, LOCALE)}
            </p>
            <div class="buttons">
              <FileButton
                id={`unfinished-${one.copy}`}
                label={choose}
                of={one.file}
                accept={PACK_FILES}
                onFiles={onFiles}
              />
              <button type="button" class="button" onClick={() => onDiscard(one)}>
                {discard}
                <About name={one.file} />
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
