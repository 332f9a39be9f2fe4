/** Words of a large matrix: its picture, and the frame on it whose content is printed as numbers. */
import { counted } from './counted';

export const frame = {
  picture: (name: string, rows: string, columns: string) =>
    `${name} as a picture, ${rows} × ${columns}; the table has the numbers in the frame`,
  startOf: (axis: string) => `First of ${axis}`,
  to: (last: number, all: number) => `to ${last} of ${all}`,
  some: (count: number, all: number) => `and ${count - 1} more of ${all}`,
  previous: (axis: string) => `Previous ${axis}`,
  next: (axis: string) => `Next ${axis}`,
  missing: (number: number, axis: string) => `There is no ${number} among the ${axis}`,
};

/** The picture of the Gradient matrix. */
export const overview = {
  samples: 'samples',
  weights: 'weights',
  sampleCount: (count: number) => counted(count, 'sample'),
  weightCount: (count: number) => counted(count, 'weight'),
  how: 'Click or drag the frame, or use Shift and an arrow key.',
  pixel: 'each pixel shows',
  pixels: { largest: 'its largest cell', mean: 'its cells’ mean' },
  pixelDetails: {
    largest: 'the largest magnitude, with its sign',
    mean: 'the average over its cells; opposite signs cancel',
  },
  between: (fewest: number, most: number) => `${fewest}–${most}`,
  pixelLargestOf: (weights: string, samples: string) =>
    `Each pixel shows the largest magnitude of ${counted(weights, 'weight')} × ${counted(samples, 'sample')}, with its sign.`,
  pixelMeanOf: (weights: string, samples: string) =>
    `Each pixel shows the mean of ${counted(weights, 'weight')} × ${counted(samples, 'sample')}.`,
  cellEach: 'Each cell of the picture shows one weight of one sample.',
  pullsUp: '− pulls {weight|letter} up',
  pullsDown: '+ pulls {weight|letter} down',
  atLeast: (number: string) => `≥ ${number}`,
  atMost: (number: string) => `≤ ${number}`,
  clipped: (largest: string) => `a few samples reach ${largest}; they have the full colour`,
  pending: 'empty until each sample’s gradients are computed in phase Per sample',
  norm: '‖{sampleGradientVector|letter}‖',
  magnitudes: 'Σ|{anyGradient|letter}|',
  magnitudesHead: (summands: string) => ({ shown: 'Σ|·|', spoken: `sum of the magnitudes of the ${summands}` }),
  sorting: (by: string) => `the order of the rows, ${by}`,
  drawing: 'the pixels',
  fetchingUpdates: 'the updates',
  measuring: 'the norm of each sample’s gradient',
  addingSizes: 'the sum of the magnitudes for each weight',
  leftOutRows: (count: number, batchSize: number) =>
    `The ${count === 1 ? 'sample' : `${count} samples`} left out ${count === 1 ? 'is' : 'are'} faded; the rows below include all ${batchSize}.`,
  updateColours: '{update|letter} has its own colour scale: + increases {weight|letter}.',
};
