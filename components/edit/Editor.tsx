import { useMemo, useState } from 'preact/hooks';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import type { Workbench } from '../../lib/kb/edit/workbench.ts';
import type { EntityId } from '../../lib/pack/schema.ts';
import { Bar } from './Bar.tsx';
import { entityFrom, newEntity, type EntityDraft } from './entity-draft.ts';
import { EntityForm } from './EntityForm.tsx';
import { EntityPage } from './EntityPage.tsx';
import { Heading } from './Heading.tsx';
import { Home } from './Home.tsx';
import { ServicesContext, type Services } from './services.ts';
import { useBench, type BenchView } from './use-bench.ts';
import type { Act } from './act.ts';

interface Props {
  bench: Workbench;
  /** Null: an entry is yet to be chosen. */
  entityId: EntityId | null;
  /** The name of an entry that is to be added at once; null where none is. */
  added: string | null;
  onOpen(id: EntityId | null): void;
  onClose(): void;
  /** Something was saved or undone. */
  onChanged(): void;
}

/** Where the entries of a pack are edited, added, merged, split and removed, with undo. */
export function Editor({ bench, entityId, added, onOpen, onClose, onChanged }: Props) {
  const { view, told, act, undo, ifSaved } = useBench(bench, entityId, onChanged);
  const services = useMemo(
    (): Services => ({
      list: (count) => bench.list(count),
      find: (words, signal) => bench.find(words, signal),
      strays: (signal) => bench.strays(signal),
      choice: (id) => bench.choice(id),
    }),
    [bench],
  );
  const text = editStrings;
  return (
    <ServicesContext.Provider value={services}>
      <div class="edit" {...LANGUAGE}>
        <header class="edit-header">
          <p class="edit-pack">
            {text.pack} <bdi>{bench.title}</bdi>
          </p>
          <nav class="edit-nav">
            {entityId !== null && (
              <button type="button" class="quiet-button" onClick={() => onOpen(null)}>
                {text.overview}
              </button>
            )}
            <button type="button" class="quiet-button" onClick={onClose}>
              {text.close}
            </button>
          </nav>
        </header>
        <Bar told={told} last={view?.last} onUndo={() => void undo()} />
        {view === null ? (
          <p class="edit-help">{text.opening}</p>
        ) : (
          <Shown key={entityId} id={entityId} {...{ view, act, ifSaved, bench, added, onOpen }} />
        )}
      </div>
    </ServicesContext.Provider>
  );
}

interface ShownProps extends Pick<Props, 'bench' | 'added' | 'onOpen'> {
  view: BenchView;
  id: EntityId | null;
  act: Act;
  ifSaved(work: () => void): void;
}

function Shown({ view, id, act, ifSaved, bench, added, onOpen }: ShownProps) {
  const [isAdding, setAdding] = useState(added !== null);
  const all = view.sources.map(({ entry }) => entry);
  if (isAdding) {
    const name = added ?? '';
    return <Adding {...{ act, bench, name, onOpen }} onCancel={() => setAdding(false)} />;
  }
  if (id === null) {
    return (
      <>
        <Heading>{editStrings.home.title}</Heading>
        <Home
          edits={view.edits}
          sources={view.sources}
          all={all}
          act={act}
          onOpen={onOpen}
          onAdd={() => ifSaved(() => setAdding(true))}
        />
      </>
    );
  }
  if (view.entity === null) return <Heading>{editStrings.gone}</Heading>;
  return (
    <EntityPage
      shown={view.entity}
      sources={view.sources}
      act={act}
      newId={(name) => bench.newId(name)}
      onOpen={onOpen}
    />
  );
}

interface AddingProps extends Pick<Props, 'bench' | 'onOpen'> {
  act: Act;
  name: string;
  onCancel(): void;
}

function Adding({ act, bench, name, onOpen, onCancel }: AddingProps) {
  const [draft] = useState(() => newEntity(bench.newId(''), name));
  const save = (written: EntityDraft) => {
    const id = bench.newId(written.names[0]?.text ?? '');
    const entity = entityFrom({ ...written, id });
    return act((on) => on.put('entities', entity), { onSaved: () => onOpen(id) });
  };
  return (
    <>
      <Heading>{editStrings.entity.isNew}</Heading>
      <EntityForm draft={draft} onSave={save} onCancel={onCancel} />
    </>
  );
}
