/** The common mistakes that a step can be computed with, in the order of menus. */
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
] as const;

export type MistakeName = (typeof mistakeNames)[number];
