/** The way to a step that takes long to compute: a slice of work, a look at the page, and how far it is; it can be stopped. */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { useStore, useStoreApi } from '../store';
import { messages } from '../text';
import './styles/travel.css';

/** What is asked of the window, so that a test can stand in for it. */
export interface TravelClock {
  readonly now: () => number;
  /** Gives what takes the order back. */
  readonly soon: (act: () => void) => () => void;
}

/** Milliseconds of work between two looks at the page. */
const slice = 12;

const windowClock: TravelClock = {
  now: () => performance.now(),
  soon: (act) => {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  },
};

export function Travel({ clock = windowClock }: { readonly clock?: TravelClock }) {
  const travelling = useStore((state) => state.travelling);
  const stop = useStore((state) => state.stopTravel);
  const words = messages.travel;
  const active = travelling !== undefined;
  useSlices(active, clock);
  useEscape(active, stop);

  const to = travelling?.to.step ?? 1;
  const percent = travelling ? Math.floor((100 * travelling.done) / travelling.total) : 0;
  const sentence = travelling ? words.progress(to - travelling.total + travelling.done + 1, to) : '';
  return (
    <div className="travel">
      <span className="visually-hidden" role="status">
        {travelling && words.begun(to)}
      </span>
      {travelling && (
        <div className="travel-line">
          <div
            className="travel-track"
            role="progressbar"
            aria-label={words.name}
            aria-valuenow={percent}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuetext={sentence}
          >
            <div className="travel-done" style={{ width: `${percent}%` }} />
          </div>
          <span aria-hidden="true">{sentence}</span>
          <Button className="quiet-button" onPress={stop}>
            {words.stop}
          </Button>
        </div>
      )}
    </div>
  );
}

function useSlices(active: boolean, clock: TravelClock): void {
  const store = useStoreApi();
  useEffect(() => {
    if (!active) return;
    let cancel = clock.soon(next);
    function next(): void {
      const end = clock.now() + slice;
      store.getState().travelOn(() => clock.now() < end);
      if (store.getState().travelling) cancel = clock.soon(next);
    }
    return () => cancel();
  }, [active, clock, store]);
}

/** Whatever has been opened closes first. */
function useEscape(active: boolean, stop: () => void): void {
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      stop();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [active, stop]);
}
