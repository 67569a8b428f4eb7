import { useEffect, useState } from 'preact/hooks';
import type { Land } from '../../components/dossier/locator.ts';
import { readOwnJson } from '../../lib/browser/own-file.ts';

/** The coasts of the world, read when first wanted; null until then, or where that fails. */
export function useLand(isWanted: boolean): Land | null {
  const [land, setLand] = useState<Land | null>(kept);
  useEffect(() => {
    if (!isWanted || land) return;
    const read = async () => {
      // A file of ours that the build has made (scripts/world-outline.ts).
      kept = (await readOwnJson('map/land.json')) as Land;
      setLand(kept);
    };
    read().catch((error: unknown) => {
      console.error('Backstory: the map cannot be read.', error);
    });
  }, [isWanted, land]);
  return land;
}

let kept: Land | null = null;
