import { useState } from 'preact/hooks';
import { importWords } from '../../lib/i18n/import-words.ts';
import type { PackProblem } from '../../lib/pack/problems.ts';

interface Props {
  problems: readonly PackProblem[];
  partly: boolean;
}

/** Why a file was refused: a sentence for each problem, with its place in the file. */
export function ProblemList({ problems, partly }: Props) {
  const [copied, setCopied] = useState<string>(importWords.copy);
  const copy = async () => {
    const text = problems
      .map(({ path, message }) => `${placeOf(path) ?? path} ${message}`)
      .join('\n');
    try {
      await navigator.clipboard.writeText(text);
      setCopied(importWords.copied);
    } catch {
      setCopied(importWords.notCopied);
    }
  };
  return (
    <>
      <p>
        {importWords.refused} {importWords.problems(problems.length)}
      </p>
      <ul class="problems">
        {problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <bdi lang="en" dir="ltr">
              {placeOf(path) ?? <code>{path}</code>} {message}
            </bdi>
          </li>
        ))}
      </ul>
      {partly && <p>{importWords.partly}</p>}
      <button type="button" class="quiet-button" onClick={() => void copy()}>
        {copied}
      </button>
    </>
  );
}

/** The whole file in words, in English as what is said of it; nothing where the path says it best. */
function placeOf(path: string): string | undefined {
  return path === '$' ? 'The file' : undefined;
}
