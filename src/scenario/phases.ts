/** The eight phases of a step, in their order, as files and addresses name them. */
export const phaseNames = [
  'batch',
  'forward',
  'loss',
  'output-delta',
  'hidden-delta',
  'per-sample',
  'sum',
  'update',
] as const;

export type PhaseName = (typeof phaseNames)[number];
