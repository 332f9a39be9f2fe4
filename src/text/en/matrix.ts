/** Words of the Gradient matrix. */

export const matrix = {
  name: 'Gradient matrix',
  subtitleMean: 'one row per sample, then their mean',
  subtitleSum: 'one row per sample, then their sum',
  subtitleFactors: 'one row per sample, then their sum, each times its sample’s factors',
  subtitleDivided: 'one row per sample, then their sum, divided',
  negative: 'negative: pulls {weight|letter} up',
  positive: 'positive: pulls {weight|letter} down',
  powerOfTen: (power: string) => `all × 10${power}`,
  layer: (layer: number, below: string, units: string) => `layer ${layer}: ${below} → ${units}`,
  layerShort: (layer: number) => `layer ${layer}`,
  inputs: 'inputs',
  hidden: 'hidden',
  hiddenLayer: (layer: number) => `hidden ${layer}`,
  output: 'output',
  outputs: 'outputs',
  sampleLoss: '{sampleLoss.k|symbol}',
  sampleLossName: 'loss of the sample',
  sample: 'sample',
  mean: 'mean',
  sum: 'Σ',
  batch: 'batch',
  batchName: 'batch gradient',
  meanName: 'mean over the batch',
  sumName: 'sum over the batch',
  update: '{update|letter}',
  updateName: 'update of the weight',
  order: 'rows',
  orders: {
    batch: 'in the batch’s order',
    data: 'by number in the data',
    loss: 'by loss',
    size: 'by norm',
    agreement: 'by cosine',
  },
  orderDetails: {
    batch: 'the order in which the sum is computed',
    data: 'sample 1, 2, 3, …',
    loss: 'largest {sampleLoss.k|symbol} first',
    size: 'largest norm ‖{sampleGradientVector|letter}‖ first',
    agreement: 'cosine with the batch gradient, largest first',
  },
  pixel: 'each pixel shows',
  pixelLargest: 'its largest cell',
  pixelLargestDetail: 'the largest magnitude, with its sign',
  pixelMean: 'its cells’ mean',
  pixelMeanDetail: 'the average over its cells; opposite signs cancel',
  between: (fewest: number, most: number) => `${fewest}–${most}`,
  pixelLargestOf: (weights: string, samples: string) =>
    `Each pixel shows the largest magnitude of ${weightsText(weights)} × ${samplesText(samples)}, with its sign.`,
  pixelMeanOf: (weights: string, samples: string) =>
    `Each pixel shows the mean of ${weightsText(weights)} × ${samplesText(samples)}.`,
  cellsEach: (width: string, height: string) =>
    `Each cell has ${width} × ${height} pixels and shows one weight of one sample.`,
  cellsPrinted: 'Each cell shows one weight of one sample.',
  inBlock: (weights: number, samples: number) =>
    `, the largest of ${weightsText(String(weights))} × ${samplesText(String(samples))}`,
  largestOf: (name: string, weights: number, samples: number) =>
    `${name}, in a pixel of ${weightsText(String(weights))} × ${samplesText(String(samples))}`,
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'fit',
  wheelHint: 'Ctrl + wheel zooms',
  pullsUp: '− pulls {weight|letter} up',
  pullsDown: '+ pulls {weight|letter} down',
  atLeast: (number: string) => `≥ ${number}`,
  atMost: (number: string) => `≤ ${number}`,
  clipped: (largest: string) => `a few samples reach ${largest}; they have the full colour`,
  pending: 'empty until each sample’s gradients are computed in phase Per sample',
  rowBars: '‖{sampleGradientVector|letter}‖',
  rowBarsOf: 'norm',
  columnBars: 'Σ|{anyGradient|letter}|',
  selected: 'Selected:',
  sorting: (by: string) => `Sorting ${by}`,
  drawing: 'Drawing the pixels',
  fetchingUpdates: 'Collecting the updates',
  measuring: 'Computing the norm of each sample’s gradient',
  addingSizes: 'Adding the magnitudes for each weight',
  computing: (what: string) => `${what} …`,
  stop: 'Stop',
  stoppedWork: (what: string) => `Stopped: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  goOn: 'Continue',
  leftOut: 'left out',
  leftOutName: (name: string) => `${name}, left out`,
  leftOutOf: (count: number) => (count === 0 ? '' : `, ${count} of them left out`),
  leftOutRows: (count: number, batchSize: number) =>
    `The ${count === 1 ? 'sample' : `${count} samples`} left out ${count === 1 ? 'is' : 'are'} faded; the rows below include all ${batchSize}.`,
  updateScale: (largest: string) => `±${largest}`,
  updateColours: '{update|letter} has its own colour scale: + increases {weight|letter}.',
  asTable: 'Show as table',
  tableOf: (samples: number, weights: number) =>
    `The table has the first ${samplesText(String(samples))} and ${weightsText(String(weights))} in sight. Zoom or move the picture for others.`,
};

function weightsText(count: string): string {
  return count === '1' ? '1 weight' : `${count} weights`;
}

function samplesText(count: string): string {
  return count === '1' ? '1 sample' : `${count} samples`;
}
