import { useCallback } from 'preact/hooks';
import { Dossier } from '../../components/dossier/Dossier.tsx';
import { PanelProblem } from '../../components/panel/PanelProblem.tsx';
import type { EntityPlace } from '../../components/panel/place.ts';
import { copyText } from '../../lib/browser/clipboard.ts';
import { call } from '../../lib/messages/client.ts';
import { useLand } from './use-land.ts';
import { useTitle } from './use-title.ts';
import { useView } from './use-view.ts';

interface Props {
  place: EntityPlace;
  onShown(): void;
  /** Another value has it asked for again. */
  again: unknown;
}

/** The dossier of an entity. */
export function DossierSection({ place: { packId, entityId, quote }, onShown, again }: Props) {
  const key = `dossier ${packId} ${entityId}`;
  const ask = useCallback(() => call('dossier.get', { packId, entityId }), [packId, entityId]);
  const view = useView(key, ask, onShown, again);
  const isThere = view !== null && typeof view !== 'string';
  const land = useLand(isThere && view.coordinates !== null);
  useTitle(isThere ? view.name : undefined);
  if (view === null) return null;
  if (typeof view === 'string') return <PanelProblem problem={view} />;
  return <Dossier view={view} land={land} asked={quote} onCopy={copyText} />;
}
