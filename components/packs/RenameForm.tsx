import { useLayoutEffect, useRef } from 'preact/hooks';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { LIMITS } from '../../lib/pack/limits.ts';

interface Props {
  id: string;
  title: string;
  /** The title that the pack gives itself, which an empty field stands for. */
  packTitle: string;
  /** Null: the pack's own. */
  onSave(title: string | null): void;
  onCancel(): void;
}

/** The title of a pack, in place of its heading, to be written anew. */
export function RenameForm({ id, title, packTitle, onSave, onCancel }: Props) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  const words = packWords.rename;
  return (
    <form
      class="pack-rename"
      onSubmit={(event) => {
        event.preventDefault();
        const written = field.current?.value.trim().replace(/\s+/g, ' ') ?? '';
        onSave(written === '' || written === packTitle ? null : written);
      }}
    >
      <label for={id}>{words.label}</label>
      <input
        ref={field}
        id={id}
        class="field"
        type="text"
        dir="auto"
        defaultValue={title}
        maxLength={LIMITS.line}
        placeholder={packTitle}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        onKeyDown={({ key, isComposing }) => {
          // Or an input method is left, and not the field.
          if (key === 'Escape' && !isComposing) onCancel();
        }}
      />
      <p id={`${id}-hint`}>{words.hint}</p>
      <div class="buttons">
        <button type="submit" class="button">
          {words.save}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
