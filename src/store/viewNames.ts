/** The names of the views, in the order in which lists show them. */

/** Views that take the explorer’s place if a link names one of them alone; in a list they are tabs like the others. */
export const aloneNames = ['pictures', 'compare', 'epoch', 'code', 'work', 'worked'] as const;

export type AloneName = (typeof aloneNames)[number];

/** Every view, by its name in links and frames. */
export const viewNames = [
  'network',
  'ledger',
  'formulas',
  'matrix',
  'sum',
  'arrows',
  'product',
  'outputs',
  'loss',
  'weights',
  'data',
  'explanation',
  'influence',
  'noise',
  'check',
  'editor',
  'lesson',
  ...aloneNames,
] as const;

export type ViewName = (typeof viewNames)[number];
