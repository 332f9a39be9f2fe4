/** The way to a step that takes long to compute. */
export const travel = {
  name: 'Steps computed',
  progress: (step: number, to: number) => `Computing step ${counted(step)} of ${counted(to)}`,
  single: (step: number) => `Computing step ${counted(step)}`,
  begun: (to: number) => `Computing as far as step ${counted(to)}. Escape stops.`,
  stop: 'Stop',
};

/** What stays to be said once it is over. */
export const travelNotices = {
  travelStopped: (reached: number, wanted: number): string =>
    `Stopped at step ${counted(reached)}; the link leads to step ${counted(wanted)}.`,
} as const;

function counted(step: number): string {
  return step.toLocaleString('en');
}
