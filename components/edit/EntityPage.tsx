import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { strings } from '../../lib/i18n/strings.ts';
import type { ShownEntity } from '../../lib/kb/edit/show.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { entityDraft, entityFrom } from './entity-draft.ts';
import { EntityForm } from './EntityForm.tsx';
import { Heading } from './Heading.tsx';
import { Merge } from './Merge.tsx';
import { Quotes } from './Quotes.tsx';
import { Sources } from './Sources.tsx';
import type { ShownSources } from './SourcesOfPack.tsx';
import { Split } from './Split.tsx';
import { StateNote } from './StateNote.tsx';
import { useOpenForms } from './use-open-forms.ts';

interface Props {
  shown: ShownEntity;
  sources: ShownSources;
  act: Act;
  /** An id for a new entity that is called so. */
  newId(name: string): EntityId;
  onOpen(id: EntityId | null): void;
}

/** One entity with its quotes and their sources, and what else can be done to it. */
export function EntityPage({ shown, sources, act, newId, onOpen }: Props) {
  const { entry, state, own, quotes, merged } = shown;
  const { id, kind } = entry;
  const name = entry.names[0]?.text ?? id;
  const all = sources.map((one) => one.entry);
  const forms = useOpenForms();
  const used = new Set(quotes.map((one) => one.entry.source));
  const split = (names: readonly number[], moved: readonly string[]) => {
    const to = newId(entry.names[names[0] ?? 0]?.text ?? '');
    const parts = { names, quotes: moved };
    void act((bench) => bench.split(id, to, parts), { mayLose: true, onSaved: () => onOpen(to) });
  };
  return (
    <article class={`kind-${kind}`}>
      <p class="edit-kind">{strings.kind[kind]}</p>
      <Heading>
        <bdi>{name}</bdi>
      </Heading>
      <StateNote
        state={state}
        entry={entry}
        own={own}
        onRevert={() => void act((bench) => bench.revert('entities', id, name))}
        onKeep={() => void act((bench) => bench.put('entities', entry))}
      />
      <EntityForm
        draft={entityDraft(entry)}
        onSave={(draft) => act((bench) => bench.put('entities', entityFrom(draft)))}
      />
      <Quotes id={id} shown={shown} sources={all} act={act} />
      <Sources
        sources={sources.filter(({ entry: one }) => used.has(one.id) || forms.has(one.id))}
        {...{ all, forms, act }}
      />
      <Merge id={id} merged={merged} act={act} />
      <Split key={JSON.stringify(entry.names)} shown={shown} onSplit={split} />
      <section class="edit-section">
        <p class="edit-help">{editStrings.entity.removeHelp}</p>
        <button
          type="button"
          class="button edit-remove"
          onClick={() =>
            void act((bench) => bench.remove('entities', entry), {
              mayLose: true,
              onSaved: () => onOpen(null),
            })
          }
        >
          {editStrings.entity.remove}
        </button>
      </section>
    </article>
  );
}
