/** The common mistakes as training methods, in menu order. */
export const mistakeNames = [
  'averagedInputs',
  'averagedErrors',
  'productOfMeans',
  'firstOutput',
  'lastSample',
  'wrongAxis',
  'updatedWeights',
  'slopeAtOutput',
  'dividedTwice',
  'targetsBroadcast',
  'biasNotDivided',
] as const;

export type MistakeName = (typeof mistakeNames)[number];
