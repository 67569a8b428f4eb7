import { useId, useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { Shown } from '../../lib/kb/edit/show.ts';
import type { Source } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { Sources } from './Sources.tsx';
import { useOpenForms } from './use-open-forms.ts';

export type ShownSources = readonly Shown<'sources'>[];

interface Props {
  sources: ShownSources;
  all: readonly Source[];
  act: Act;
}

/** Sources that are listed at once; a pack may have thousands. */
const MAX_LISTED = 30;

/** All sources of a pack; where there are many, those whose titles have some words in them. */
export function SourcesOfPack({ sources, all, act }: Props) {
  const [words, setWords] = useState('');
  const forms = useOpenForms();
  const id = useId();
  const wanted = words.trim().toLowerCase();
  const found = sources.filter(({ entry }) => entry.title.toLowerCase().includes(wanted));
  const listed = found.slice(0, MAX_LISTED);
  return (
    <>
      {sources.length > MAX_LISTED && (
        <div class="edit-field">
          <label class="edit-label" for={id}>
            {editStrings.sources.filter}
          </label>
          <input
            id={id}
            class="edit-input"
            type="search"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </div>
      )}
      <Sources
        sources={sources.filter((one) => listed.includes(one) || forms.has(one.entry.id))}
        {...{ all, forms, act }}
      />
    </>
  );
}
