/** Noise: how much one batch's gradient says about the whole data's. */
export const noise = {
  name: 'Noise',
  subtitle: 'other batches at these same weights',
  size: 'Size of the drawn batches',
  sizeShort: 'B',
  slider: 'Size of the drawn batches, slider',
  sizeOf: (all: number) => `of ${all}`,
  badSize: (all: number) => `A batch has 1 to ${all} samples.`,
  stepSize: (size: number) => `as in this step, ${size}`,
  again: 'Draw again',
  fit: 'Fit the scale to the dots',
  progressName: 'every sample’s gradient',
  drawing: 'Batches drawn',
  waiting: 'The dots come in phase Sum, when this step’s own batch gradient is known.',
  complete: (count: number, size: number, all: number) =>
    count === 1
      ? `There is one batch of ${size} from ${all} samples: all of them. No noise is left.`
      : `Every one of the ${count} possible batches of ${size} from ${all} samples.`,
  drawn: (count: number, size: number, all: number) => `${count} batches of ${size}, drawn from ${all} samples.`,
  wrongSign: (count: number, percent: number) =>
    `${count} of them${percent >= 1 ? `, ${percent} %,` : ''} would move this weight the other way.`,
  noneWrong: 'All of them agree on the direction.',
  centres: {
    batch: 'gradient on the whole data',
    weights: 'gradient on the whole data',
    none: 'B times the mean over the whole data',
    number: 'B/D times the mean over the whole data',
  },
  ownDivisors:
    'Each batch is divided by its own Σ c(k): no formula as simple as σ/√B says beforehand how far they scatter.',
  beforeClipping: 'All of these are batch gradients before the whole is clipped.',
  rows: {
    here: 'this step’s batch',
    spread: 'spread of these batches',
    expected: 'expected spread',
  },
  picture: (count: number, from: string, to: string) =>
    `${count} batch gradients between ${from} and ${to}, a dot each`,
  axis: (reduction: string) => `Each dot is a batch gradient of this weight, ${reduction}.`,
  legend: {
    centre: 'whole data',
    wrong: 'points the other way',
    spread: '± expected spread',
    here: 'this step’s batch',
  },
  table: 'Show as table',
  tableCaption: 'How many batch gradients fall where',
  tableColumns: { from: 'from', to: 'to', count: 'batches' },
};
