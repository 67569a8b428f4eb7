import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LeaveQuestion } from '../../components/edit/LeaveQuestion.tsx';
import { Unsaved, UnsavedContext } from '../../components/edit/unsaved.ts';
import type { Errand } from '../../lib/browser/errands.ts';
import { App } from './App.tsx';
import { ChoosePack } from './ChoosePack.tsx';
import { EditPage } from './EditPage.tsx';
import { hashOf, placeIn, usePlace, type Place } from './use-place.ts';

/** The options: all of them, or the editor of the pack that the address names. */
export function Root({ errand }: { errand: Errand | null }) {
  const [unsaved] = useState(() => new Unsaved());
  // What was shown once stays while an entry is edited: files may be on their way into the packs.
  const [isThere, setThere] = useState(placeIn(location.hash) === null);
  const [added, setAdded] = useState(errand?.what === 'add' ? errand.text : null);
  const { comeBack, goAway } = useFocusBack();
  const onMove = useCallback(
    (to: Place | null) => {
      if (to === null) setThere(true);
      else goAway();
    },
    [goAway],
  );
  const { place, isAsking, stay, leave } = usePlace(unsaved, onMove);
  useEffect(() => {
    if (place === null) comeBack();
  }, [place, comeBack]);
  const isChoosing = added !== null && place === null;
  const asked = errand?.what === 'search' ? errand.text : null;
  return (
    <>
      {isChoosing && <ChoosePack name={added} onCancel={() => setAdded(null)} />}
      {isThere && (
        <div hidden={place !== null || isChoosing}>
          <App isShown={place === null} asked={asked} />
        </div>
      )}
      {place && (
        <UnsavedContext.Provider value={unsaved}>
          <main class="settings">
            <EditPage
              key={place.packId}
              {...place}
              added={added}
              onOpen={(entityId) => {
                setAdded(null);
                location.hash = hashOf({ packId: place.packId, entityId });
              }}
              onClose={() => {
                setAdded(null);
                location.hash = hashOf(null);
              }}
            />
          </main>
        </UnsavedContext.Provider>
      )}
      {isAsking && <LeaveQuestion onStay={stay} onLeave={leave} />}
    </>
  );
}

/** Who comes back from the editor goes on where they left. */
function useFocusBack() {
  const leftRef = useRef<Element | null>(null);
  const goAway = useCallback(() => {
    leftRef.current ??= document.activeElement;
  }, []);
  const comeBack = useCallback(() => {
    const left = leftRef.current;
    leftRef.current = null;
    if (left instanceof HTMLElement) left.focus();
  }, []);
  return { goAway, comeBack };
}
