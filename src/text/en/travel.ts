/** The way to a step that takes long to compute. */
export const travel = {
  name: 'Steps computed',
  progress: (step: number, to: number) => `Computing step ${counted(step)} of ${counted(to)}`,
  single: (step: number) => `Computing step ${counted(step)}`,
  opening: (step: number) => `Computing step ${counted(step)}. Please wait.`,
  begun: (to: number) => `Computing up to step ${counted(to)}. Press Escape to stop.`,
  stop: 'Stop',
};

/** What stays to be said once it is over. */
export const travelNotices = {
  travelStopped: (reached: number, wanted: number): string =>
    `Stopped at step ${counted(reached)}; the link names step ${counted(wanted)}.`,
  openingStopped: (wanted: number): string =>
    `Stopped before step ${counted(wanted)} was computed. The first screen is shown; reload the page to try again.`,
};

function counted(step: number): string {
  return step.toLocaleString('en');
}
