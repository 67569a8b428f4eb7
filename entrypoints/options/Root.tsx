import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { LeaveQuestion } from '../../components/edit/LeaveQuestion.tsx';
import { Unsaved, UnsavedContext } from '../../components/edit/unsaved.ts';
import { App } from './App.tsx';
import { EditPage } from './EditPage.tsx';
import { hashOf, placeIn, usePlace, type Place } from './use-place.ts';

/** The options: all of them, or the editor of the pack that the address names. */
export function Root() {
  const [unsaved] = useState(() => new Unsaved());
  // What was shown once stays while an entry is edited: files may be on their way into the packs.
  const [isThere, setThere] = useState(placeIn(location.hash) === null);
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
  return (
    <>
      {isThere && (
        <div hidden={place !== null}>
          <App isShown={place === null} />
        </div>
      )}
      {place && (
        <UnsavedContext.Provider value={unsaved}>
          <main class="settings">
            <EditPage
              key={place.packId}
              {...place}
              onOpen={(entityId) => {
                location.hash = hashOf({ packId: place.packId, entityId });
              }}
              onClose={() => {
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
