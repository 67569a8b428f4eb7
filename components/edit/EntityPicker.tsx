import { useContext, useEffect, useId, useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { Choice } from '../../lib/kb/edit/show.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import { Field } from './Field.tsx';
import { ServicesContext } from './services.ts';
import { useFirstFocus } from './use-first-focus.ts';

interface Props {
  label: string;
  path: string;
  /** Those that cannot be chosen here. */
  without: readonly EntityId[];
  /** It takes the place of what had the focus. */
  isNext?: boolean;
  onChoose(id: EntityId): void;
  /** Given where the reader may leave it without a choice. */
  onLeave?: (() => void) | undefined;
}

/** Milliseconds without a key press before a search begins. */
const PAUSE = 120;

/** Finds an entity by words of a name: a list below the field, for pointer and keyboard. */
export function EntityPicker(props: Props) {
  const { label, path, without, isNext = false, onChoose, onLeave } = props;
  const field = useFirstFocus<HTMLInputElement>(isNext);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(words);
  const isFailed = found === 'failed';
  const list = useId();
  const choices = found === null || isFailed ? [] : found.filter(({ id }) => !without.includes(id));
  const isNone = found !== null && !isFailed && words.trim() !== '' && choices.length === 0;
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    setWords('');
    onChoose(choice.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') setAt(Math.max(0, Math.min(at + 1, choices.length - 1)));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else if (event.key === 'Enter') choose(choices[at]);
    else if (event.key === 'Escape' && words !== '') setWords('');
    else if (event.key === 'Escape' && onLeave) onLeave();
    else return;
    // Enter would send the form, Escape may mean something to what is around it.
    event.preventDefault();
    event.stopPropagation();
  };
  const option = (index: number) => `${list}-${String(index)}`;
  return (
    <div class="edit-picker">
      <Field label={label} path={path}>
        {(input) => (
          <input
            {...input}
            ref={field}
            class="edit-input"
            type="text"
            role="combobox"
            dir="auto"
            autocomplete="off"
            {...(label !== editStrings.picker.label && { placeholder: editStrings.picker.label })}
            aria-autocomplete="list"
            aria-expanded={choices.length > 0}
            aria-controls={list}
            {...(choices.length > 0 && { 'aria-activedescendant': option(at) })}
            value={words}
            onInput={(event) => {
              setWords(event.currentTarget.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div id={list} role="listbox" aria-label={label} class="edit-choices">
        {choices.map((choice, index) => (
          <button
            key={choice.id}
            type="button"
            tabIndex={-1}
            id={option(index)}
            role="option"
            aria-selected={index === at}
            class={`edit-choice kind-${choice.kind}`}
            onClick={() => choose(choice)}
          >
            <span>
              <bdi>{choice.name}</bdi>
            </span>
            <span class="edit-choice-kind">{strings.kind[choice.kind]}</span>
          </button>
        ))}
      </div>
      <p class="edit-help" role="status">
        {isNone && editStrings.picker.none}
        {isFailed && editStrings.picker.failed}
      </p>
    </div>
  );
}

type Found = readonly Choice[] | 'failed' | null;

/** What was found for the words; null while that is not known. */
function useFound(words: string): Found {
  const { find } = useContext(ServicesContext);
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    setFound(null);
    if (words.trim() === '') return undefined;
    const search = new AbortController();
    const timer = setTimeout(() => {
      const show = (choices: Found) => {
        if (!search.signal.aborted) setFound(choices);
      };
      find(words, search.signal).then(show, (error: unknown) => {
        console.error('Backstory: a pack cannot be searched.', error);
        show('failed');
      });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      search.abort();
    };
  }, [words, find]);
  return found;
}
