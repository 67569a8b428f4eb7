import { useEffect, useState } from 'preact/hooks';
import { Keys } from '../../components/keys/Keys.tsx';
import { openShortcutSettings, readShortcuts, type Shortcut } from '../../lib/browser/shortcuts.ts';
import { keysWords } from '../../lib/i18n/keys-words.ts';

/** The keys as the browser has them, read again whenever the reader comes back from changing them. */
export function KeysSection() {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const refresh = () => void readShortcuts().then(setShortcuts);
    refresh();
    window.addEventListener('focus', refresh);
    return () => window.removeEventListener('focus', refresh);
  }, []);
  return (
    <Keys
      shortcuts={shortcuts}
      problem={problem}
      onChange={() => {
        openShortcutSettings().then(
          () => setProblem(null),
          (error: unknown) => {
            console.error('Backstory: the list of keys could not be opened.', error);
            setProblem(keysWords.failed);
          },
        );
      }}
    />
  );
}
