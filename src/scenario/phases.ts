/** The eight phases of a step, in order, with their names in files and addresses. */
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
