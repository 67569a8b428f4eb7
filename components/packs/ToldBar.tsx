import { importWords } from '../../lib/i18n/import-words.ts';
import { Named } from '../controls/Named.tsx';
import type { Told } from './shelf-state.ts';

interface Props {
  told: Told | null;
  onClose(): void;
}

/**
 * What was done, for whoever does not see it happen, and what went wrong, for everybody. Both places
 * are always there: screen readers hear of changes in what they know already.
 */
export function ToldBar({ told, onClose }: Props) {
  const said = told && <Named words={told.words} name={told.name} />;
  return (
    <>
      <p class="unseen" role="status">
        {told?.kind === 'done' && said}
      </p>
      <div role="alert">
        {told?.kind === 'problem' && (
          <div class="told-problem">
            <p>{said}</p>
            <button type="button" class="button" onClick={onClose}>
              {importWords.dismiss}
            </button>
          </div>
        )}
      </div>
    </>
  );
}
