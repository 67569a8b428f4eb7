import { packWords } from '../../lib/i18n/pack-words.ts';
import type { StorageUse } from '../../lib/kb/storage-use.ts';

interface Props {
  use: StorageUse;
  onPersist(): void;
}

/** How much room the packs take and have, and whether the browser may take them away. */
export function StorageRoom({ use: { used, available, persisted }, onPersist }: Props) {
  const words = packWords.storage;
  return (
    <div class="storage">
      <h3>{words.title}</h3>
      <p>
        {words.use(used, available)} {persisted ? words.persisted : words.mayGo}
      </p>
      {!persisted && (
        <button type="button" class="button" onClick={onPersist}>
          {words.ask}
        </button>
      )}
    </div>
  );
}
