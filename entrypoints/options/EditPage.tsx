import { useEffect, useState } from 'preact/hooks';
import { Editor } from '../../components/edit/Editor.tsx';
import { Heading } from '../../components/edit/Heading.tsx';
import { editStrings } from '../../lib/i18n/edit-strings.ts';
import { LANGUAGE } from '../../lib/i18n/messages.ts';
import { packWords } from '../../lib/i18n/pack-words.ts';
import { Workbench } from '../../lib/kb/edit/workbench.ts';
import { call } from '../../lib/messages/client.ts';
import type { EntityId, PackId } from '../../lib/pack/schema.ts';
import { connection } from './own-packs.ts';

interface Props {
  packId: PackId;
  /** Null: an entry is yet to be chosen. */
  entityId: EntityId | null;
  /** The name of an entry that is to be added at once; null where none is. */
  added: string | null;
  onOpen(id: EntityId | null): void;
  onClose(): void;
}

/** The editor of a pack, connected to the database. */
export function EditPage({ packId, entityId, added, onOpen, onClose }: Props) {
  const [bench, setBench] = useState<Workbench | 'none' | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (opened: Workbench | 'none' | 'failed') => {
      if (isWanted) setBench(opened);
    };
    Workbench.open(connection, packId).then(
      (opened) => show(opened ?? 'none'),
      (error: unknown) => {
        console.error('Backstory: a pack cannot be opened.', error);
        show('failed');
      },
    );
    return () => {
      isWanted = false;
    };
  }, [packId]);
  if (bench === null) return <p class="edit-help">{editStrings.opening}</p>;
  if (bench === 'none' || bench === 'failed') {
    return (
      <div class="edit" {...LANGUAGE}>
        <Heading>{editStrings.noPackTitle}</Heading>
        <p role="alert">{bench === 'none' ? editStrings.noPack : packWords.problem.list}</p>
        <button type="button" class="button" onClick={onClose}>
          {editStrings.back}
        </button>
      </div>
    );
  }
  return (
    <Editor
      bench={bench}
      entityId={entityId}
      added={added}
      onOpen={onOpen}
      onClose={onClose}
      onChanged={tellBackground}
    />
  );
}

/** Pages that are open follow. */
function tellBackground(): void {
  call('packs.changed', {}).catch((error: unknown) => {
    console.error('Backstory: open pages do not know of an edit.', error);
  });
}
