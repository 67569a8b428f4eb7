import { controlWords } from '../../lib/i18n/control-words.ts';

/** Whether Backstory may read pages; `refused`: the reader was asked just now, and said no. */
export type AccessState = 'granted' | 'missing' | 'refused';

interface Props {
  state: AccessState;
  onAllow(): void;
}

/** Says plainly whether Backstory may read pages, and has the browser ask. */
export function Access({ state, onAllow }: Props) {
  const { missing, granted, allow, refused } = controlWords.access;
  const { title, text } = state === 'granted' ? granted : missing;
  return (
    <section class={`welcome-access welcome-access-${state}`} aria-labelledby="access">
      <h2 id="access">{title}</h2>
      <p>{text}</p>
      {state !== 'granted' && (
        <button type="button" class="button" onClick={onAllow}>
          {allow}
        </button>
      )}
      <p role="status">{state === 'refused' && refused}</p>
    </section>
  );
}
