/**
 * Computes the steps up to a distant one, by a worker or in slices between frames. Shows the progress, and a button to
 * stop.
 */
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { type Travelling, useActions, useStoreApi } from '../../store';
import { messages } from '../../text';
import { type StepWorker, stepWorker } from '../stepWorker';

/** The part of the window that is used, so that a test can replace it. */
export interface TravelClock {
  readonly now: () => number;
  /** Returns a function that cancels it. */
  readonly soon: (act: () => void) => () => void;
}

export interface TravelProps {
  readonly clock?: TravelClock | undefined;
  /** Returns undefined if everything must be computed on the main thread. */
  readonly worker?: (() => Promise<StepWorker> | undefined) | undefined;
}

/** Milliseconds of work per slice. */
const slice = 12;

const windowClock: TravelClock = {
  now: () => performance.now(),
  soon: (act) => {
    const timer = setTimeout(act);
    return () => clearTimeout(timer);
  },
};

interface TravelLineProps extends TravelProps {
  readonly travelling: Travelling;
}

export function TravelLine({ travelling, clock = windowClock, worker = stepWorker }: TravelLineProps) {
  const { stopTravel: stop } = useActions();
  useTravel(travelling.to, clock, worker);
  useEscape(stop);
  return (
    <div className="row travel-line">
      <TravelBar {...travelling} />
      <Button className="quiet-button" onPress={stop}>
        {messages.travel.stop}
      </Button>
    </div>
  );
}

function TravelBar({ to: { step }, done, total }: Travelling) {
  const words = messages.travel;
  const single = total === 1;
  const percent = Math.floor((100 * done) / total);
  const sentence = single ? words.single(step) : words.progress(step - total + done + 1, step);
  return (
    <>
      <div
        className="travel-track"
        role="progressbar"
        aria-label={words.name}
        // The progress within a single step is unknown.
        {...(!single && { 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 })}
        aria-valuetext={sentence}
      >
        <div
          className="travel-done"
          data-single={single || undefined}
          style={{ width: single ? '100%' : `${percent}%` }}
        />
      </div>
      <span aria-hidden="true">{sentence}</span>
    </>
  );
}

/** Computes what the move to `to` needs, once. */
function useTravel(to: Travelling['to'], clock: TravelClock, worker: () => Promise<StepWorker> | undefined): void {
  const store = useStoreApi();
  useEffect(() => {
    let left = false;
    let stop: (() => void) | undefined;

    function bySlices(): void {
      if (!left) stop = clock.soon(slices);
    }
    function slices(): void {
      const end = clock.now() + slice;
      store.getState().travelOn(() => clock.now() < end);
      if (store.getState().travelling?.to === to) bySlices();
    }

    const job = store.getState().stepJob();
    const opening = job && worker();
    if (!job || !opening) bySlices();
    else {
      opening.then(({ computePath }) => {
        if (left) return;
        stop = computePath(job.plan, job.path, {
          onProgress: (progress) => store.getState().takeProgress(job, progress),
          onFailure: bySlices,
        });
      }, bySlices);
    }
    return () => {
      left = true;
      stop?.();
    };
  }, [to, clock, store, worker]);
}

/** Anything else that is open closes first. */
function useEscape(stop: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      stop();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [stop]);
}
