/** The way to a step that takes long to compute. */
export const travel = {
  name: 'Steps computed',
  progress: (step: number, to: number) => `Computing step ${counted(step)} of ${counted(to)}`,
  single: (step: number) => `Computing step ${counted(step)}`,
  opening: (step: number) => `Computing step ${counted(step)}. It will be here in a moment.`,
  begun: (to: number) => `Computing as far as step ${counted(to)}. Escape stops.`,
  stop: 'Stop',
};

/** What stays to be said once it is over. */
export const travelNotices = {
  travelStopped: (reached: number, wanted: number): string =>
    `Stopped at step ${counted(reached)}; the link leads to step ${counted(wanted)}.`,
  openingStopped: (wanted: number): string =>
    `Stopped before step ${counted(wanted)} was there. This is the first screen; reload the page to try again.`,
} as const;

function counted(step: number): string {
  return step.toLocaleString('en');
}
