/**
 * A call that has `act` run one at a time, each time after a `pause`; however often it is called
 * meanwhile, that is one run more.
 */
export function inTurns(act: () => Promise<void>, pause: () => Promise<void>): () => void {
  let wanted = false;
  let isBusy = false;
  const work = async () => {
    isBusy = true;
    while (wanted) {
      await pause();
      wanted = false;
      try {
        await act();
      } catch (error) {
        console.warn('Backstory: settings could not follow to other machines this time.', error);
      }
    }
    isBusy = false;
  };
  return () => {
    wanted = true;
    if (!isBusy) void work();
  };
}
