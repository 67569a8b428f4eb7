import { useEffect, useState } from 'preact/hooks';
import { PackChoice } from '../../components/edit/PackChoice.tsx';
import type { PackListing } from '../../lib/kb/packs.ts';
import { listPacks } from './own-packs.ts';
import { hashOf } from './use-place.ts';

interface Props {
  /** Of the entry that is to be added. */
  name: string;
  onCancel(): void;
}

/** Has the reader choose a pack, and goes to its editor. */
export function ChoosePack({ name, onCancel }: Props) {
  const [packs, setPacks] = useState<readonly PackListing[] | 'failed' | null>(null);
  useEffect(() => {
    listPacks().then(
      (listed) => setPacks(listed.packs),
      (error: unknown) => {
        console.error('Backstory: the packs cannot be listed.', error);
        setPacks('failed');
      },
    );
  }, []);
  if (packs === null) return null;
  return (
    <main class="settings">
      <PackChoice name={name} packs={packs} hrefOf={hrefOf} onCancel={onCancel} />
    </main>
  );
}

function hrefOf({ id }: PackListing): string {
  return hashOf({ packId: id, entityId: null });
}
