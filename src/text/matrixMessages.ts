/** Words of the Gradient matrix. */

export const matrix = {
  name: 'Gradient matrix',
  subtitleMean: 'every sample × every weight; the bottom row is their mean',
  subtitleSum: 'every sample × every weight; the bottom row is their sum',
  subtitleFactors: 'every sample × every weight; the bottom row adds them up, each times its sample’s factors',
  subtitleDivided: 'every sample × every weight; the bottom row is their sum, divided',
  negative: 'negative: pulls w up',
  positive: 'positive: pulls w down',
  powerOfTen: (power: string) => `all × 10${power}`,
  layer: (layer: number, below: string, units: string) => `layer ${layer}: ${below} → ${units}`,
  layerShort: (layer: number) => `layer ${layer}`,
  inputs: 'inputs',
  hidden: 'hidden',
  hiddenLayer: (layer: number) => `hidden ${layer}`,
  output: 'output',
  outputs: 'outputs',
  sampleLoss: 'e(k)',
  sampleLossName: 'loss of the sample',
  sample: 'sample',
  mean: 'mean',
  sum: 'Σ',
  batch: 'batch',
  batchName: 'batch gradient',
  meanName: 'mean over the batch',
  sumName: 'sum over the batch',
  update: 'Δw',
  updateName: 'update of the weight',
  order: 'rows',
  orders: {
    batch: 'in the batch’s order',
    data: 'by number in the data',
    loss: 'by loss',
    size: 'by size',
    agreement: 'by agreement',
  },
  orderDetails: {
    batch: 'the order in which sums are taken',
    data: 'sample 1, 2, 3, …',
    loss: 'largest e(k) first',
    size: 'longest gradient ‖∇e(k)‖ first',
    agreement: 'cosine with the batch gradient, largest first',
  },
  pixel: 'a pixel shows',
  pixelLargest: 'its largest cell',
  pixelLargestDetail: 'the largest in size, with its sign',
  pixelMean: 'its cells’ mean',
  pixelMeanDetail: 'their sum over their number: nothing is lost, much cancels',
  between: (fewest: number, most: number) => `${fewest}–${most}`,
  pixelLargestOf: (weights: string, samples: string) =>
    `Each pixel: the largest in size of ${weightsText(weights)} × ${samplesText(samples)}, with its sign.`,
  pixelMeanOf: (weights: string, samples: string) =>
    `Each pixel: the mean of ${weightsText(weights)} × ${samplesText(samples)}.`,
  cellsEach: (width: string, height: string) => `One weight of one sample: ${width} × ${height} pixels.`,
  cellsPrinted: 'One weight of one sample in each cell.',
  inBlock: (weights: number, samples: number) =>
    `, the largest of ${weightsText(String(weights))} × ${samplesText(String(samples))}`,
  largestOf: (name: string, weights: number, samples: number) =>
    `${name}, in a pixel of ${weightsText(String(weights))} × ${samplesText(String(samples))}`,
  zoom: 'Zoom',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'fit',
  wheelHint: 'Ctrl + wheel zooms',
  pullsUp: '− pulls w up',
  pullsDown: '+ pulls w down',
  atLeast: (number: string) => `≥ ${number}`,
  atMost: (number: string) => `≤ ${number}`,
  clipped: (largest: string) => `a few samples go up to ${largest}; they have the full colour`,
  pending: 'empty until each sample’s gradients are computed in phase Per sample',
  rowBars: '‖∇e(k)‖',
  rowBarsOf: 'length',
  columnBars: 'Σ|∂e/∂w|',
  selected: 'Selected:',
  sorting: (by: string) => `Sorting ${by}`,
  drawing: 'Finding each pixel’s cells',
  fetchingUpdates: 'Collecting the updates',
  measuring: 'Measuring each sample’s gradient',
  addingSizes: 'Adding up the sizes for each weight',
  computing: (what: string) => `${what} …`,
  stop: 'Stop',
  stoppedWork: (what: string) => `Stopped: ${what.charAt(0).toLowerCase()}${what.slice(1)}.`,
  goOn: 'Go on',
  leftOut: 'left out',
  leftOutName: (name: string) => `${name}, left out`,
  leftOutOf: (count: number) => (count === 0 ? '' : `, ${count} of them left out`),
  leftOutRows: (count: number, batchSize: number) =>
    `Faded: ${count === 1 ? 'the sample' : `the ${count} samples`} left out; the rows below are of all ${batchSize}.`,
  updateScale: (largest: string) => `±${largest}`,
  updateColours: 'Δw has a scale of its own: + moves w up.',
  asTable: 'Numbers as a table',
  tableOf: (samples: number, weights: number) =>
    `The first ${samples} samples and ${weights} weights in sight; zoom or move the picture for others.`,
};

function weightsText(count: string): string {
  return count === '1' ? '1 weight' : `${count} weights`;
}

function samplesText(count: string): string {
  return count === '1' ? '1 sample' : `${count} samples`;
}
