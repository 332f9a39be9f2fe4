/** Moving to a step that takes long to compute. */
import { grouped } from './counted';

export const travel = {
  name: 'Steps computed',
  progress: (step: number, to: number) => `Computing step ${grouped(step)} of ${grouped(to)}`,
  single: (step: number) => `Computing step ${grouped(step)}`,
  opening: (step: number) => `Computing step ${grouped(step)}. Please wait.`,
  begun: (to: number) => `Computing up to step ${grouped(to)}. Press Escape to stop.`,
  fetching: 'Loading the samples. Please wait.',
  stop: 'Stop',
};

/** What stays to be said once it is over. */
export const travelNotices = {
  travelStopped: (reached: number, wanted: number): string =>
    `Stopped at step ${grouped(reached)}; the link names step ${grouped(wanted)}.`,
  openingStopped: (wanted: number): string =>
    `Stopped before step ${grouped(wanted)} was computed. The first screen is shown; reload the page to try again.`,
};
