import { About } from '../controls/About.tsx';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import type { ShownEdit } from '../../lib/kb/edit/show.ts';
import type { EntityId, Source } from '../../lib/pack/schema.ts';
import type { Act } from './act.ts';
import { EntitiesOfPack } from './EntitiesOfPack.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { SourcesOfPack, type ShownSources } from './SourcesOfPack.tsx';
import { StrayQuotes } from './StrayQuotes.tsx';

interface Props {
  edits: readonly ShownEdit[];
  sources: ShownSources;
  all: readonly Source[];
  act: Act;
  onOpen(id: EntityId): void;
  /** A new entity is wanted. */
  onAdd(): void;
}

/** Where the editing of a pack begins: any entry of it, and all that was edited. */
export function Home({ edits, sources, all, act, onOpen, onAdd }: Props) {
  const text = editStrings.home;
  return (
    <>
      <section class="edit-section" aria-labelledby="edit-find">
        <h2 id="edit-find">{text.find}</h2>
        <p class="edit-help">{text.intro}</p>
        <EntityPicker label={editStrings.picker.label} path="find" without={[]} onChoose={onOpen} />
        <EntitiesOfPack onOpen={onOpen} />
        <button type="button" class="button" onClick={onAdd}>
          {editStrings.entity.addEntity}
        </button>
      </section>
      <section class="edit-section" aria-labelledby="edit-edits">
        <h2 id="edit-edits">{text.edits}</h2>
        {edits.length === 0 && <p class="edit-help">{text.none}</p>}
        <ul class="edit-entries">
          {edits.map((edit) => (
            <EditLine key={`${edit.list}/${edit.id}`} edit={edit} act={act} onOpen={onOpen} />
          ))}
        </ul>
      </section>
      <StrayQuotes edits={edits} sources={all} act={act} />
      <SourcesOfPack sources={sources} all={all} act={act} />
    </>
  );
}

interface LineProps extends Pick<Props, 'act' | 'onOpen'> {
  edit: ShownEdit;
}

function EditLine({ edit: { list, id, name, state }, act, onOpen }: LineProps) {
  const text = editStrings;
  const isThere = state !== 'removed' && state !== 'merged';
  return (
    <li class="edit-entry edit-entry-short">
      <p>
        <span class="edit-help">{text.home.lists[list]}</span> <bdi>{name}</bdi>{' '}
        <span class={state === 'outdated' ? 'edit-problem' : 'edit-help'}>
          {text.states[state]}
        </span>
      </p>
      <div class="edit-entry-actions">
        {isThere && list === 'entities' && (
          <button
            type="button"
            class="quiet-button"
            // An id of the list of entities.
            onClick={() => onOpen(id as EntityId)}
          >
            {text.home.open}
            <About name={name} />
          </button>
        )}
        {state !== 'added' && state !== 'orphaned' && (
          <button
            type="button"
            class="quiet-button"
            onClick={() => void act((bench) => bench.revert(list, id, name))}
          >
            {text.revert}
            <About name={name} />
          </button>
        )}
      </div>
    </li>
  );
}
