import { hashOf } from '../../components/panel/place.ts';
import { placeBefore } from '../../components/panel/trail.ts';
import { PanelFrame } from '../../components/panel/PanelFrame.tsx';
import { DossierSection } from './DossierSection.tsx';
import { PageSection } from './PageSection.tsx';
import { SearchSection } from './SearchSection.tsx';
import { StorySection } from './StorySection.tsx';
import { usePageTab } from './use-page-tab.ts';
import { useTrail } from './use-trail.ts';

/** The side panel. The view of the page stays while another is shown, and so does the search, so that the way back is short. */
export function App() {
  const { trail, here, onShown } = useTrail();
  const tab = usePageTab();
  const { place } = here;
  return (
    <PanelFrame place={place} before={placeBefore(trail)}>
      <div hidden={place.view !== 'page'}>
        <PageSection tab={tab} isShown={place.view === 'page'} onShown={onShown} />
      </div>
      <div hidden={place.view !== 'search'}>
        <SearchSection isShown={place.view === 'search'} onShown={onShown} />
      </div>
      {place.view === 'story' && (
        <StorySection key={place.packId} packId={place.packId} onShown={onShown} again={tab} />
      )}
      {place.view === 'entity' && (
        <DossierSection key={hashOf(place)} place={place} onShown={onShown} again={tab} />
      )}
    </PanelFrame>
  );
}
