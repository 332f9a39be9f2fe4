/** The eight phases of a step, in order, with their names in files and addresses. */
export const phases = [
  'batch',
  'forward',
  'loss',
  'output-delta',
  'hidden-delta',
  'per-sample',
  'sum',
  'update',
] as const;

export type Phase = (typeof phases)[number];
