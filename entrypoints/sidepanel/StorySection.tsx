import { useCallback } from 'preact/hooks';
import { PanelProblem } from '../../components/panel/PanelProblem.tsx';
import { StoryPage } from '../../components/story/StoryPage.tsx';
import { copyText } from '../../lib/browser/clipboard.ts';
import { call } from '../../lib/messages/client.ts';
import type { PackId } from '../../lib/pack/schema.ts';
import { useTitle } from './use-title.ts';
import { useView } from './use-view.ts';

interface Props {
  packId: PackId;
  onShown(): void;
  /** Another value has it asked for again. */
  again: unknown;
}

/** A pack as a story. */
export function StorySection({ packId, onShown, again }: Props) {
  const ask = useCallback(() => call('story.get', { packId }), [packId]);
  const view = useView(`story ${packId}`, ask, onShown, again);
  useTitle(view === null || typeof view === 'string' ? undefined : view.title);
  if (view === null) return null;
  if (typeof view === 'string') return <PanelProblem problem={view} />;
  return <StoryPage view={view} onCopy={copyText} />;
}
