import { Named } from '../controls/Named.tsx';
import { COLON } from '../../lib/i18n/messages.ts';
import { useEffect } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Change } from '../../lib/kb/edit/edit-records.ts';
import type { Told } from './use-bench.ts';

interface Props {
  told: Told | null;
  last: Change | undefined;
  onUndo(): void;
}

/** What was done last, and the way back: it stays in sight however long the form is. */
export function Bar({ told, last, onUndo }: Props) {
  useUndoKey(last !== undefined, onUndo);
  const text = editStrings;
  return (
    <div class="edit-bar">
      <p class={told?.is === 'problem' ? 'edit-told edit-problem' : 'edit-told'} role="status">
        {told && <Saying told={told} />}
      </p>
      {last && (
        <button type="button" class="button edit-undo" onClick={onUndo}>
          {text.undo}
          <span class="edit-undoes">
            {COLON}
            <Named words={text.undoes[last.what]} name={shortened(last.name)} />
          </span>
        </button>
      )}
    </div>
  );
}

function Saying({ told }: { told: Told }) {
  if (told.is === 'problem') return <>{told.text}</>;
  const { what, name } = told.change;
  return (
    <>
      {told.is === 'undone' ? editStrings.undone : editStrings.done[what]}
      {COLON}
      <bdi>{shortened(name)}</bdi>
    </>
  );
}

/** Ctrl+Z or ⌘Z takes back what was saved; in a field it is the browser's own. */
function useUndoKey(isThere: boolean, onUndo: () => void): void {
  useEffect(() => {
    if (!isThere) return undefined;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.key.toLowerCase() !== 'z' || isInField(event.target)) return;
      event.preventDefault();
      onUndo();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [isThere, onUndo]);
}

function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select')
  );
}

/** Names are short; the words of a quote may be a page. */
function shortened(name: string): string {
  const letters = Array.from(name);
  return letters.length > 40 ? `${letters.slice(0, 40).join('')}…` : name;
}
