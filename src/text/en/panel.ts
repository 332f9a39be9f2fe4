/** Name and description of each panel on request, for the list of views before its script is loaded. */
export const panels = {
  matrix: { name: 'Gradient matrix', detail: 'every weight’s gradient for each sample, and the batch gradient' },
  loss: { name: 'Loss', detail: 'the loss of each sample, and of the batch from step to step' },
  sum: { name: 'Sum', detail: 'the contributions to one weight, added up to the total' },
  arrows: { name: 'Arrows', detail: 'two weights: each sample’s step on the contours of the batch loss' },
  outputs: { name: 'Outputs', detail: 'the share of one weight’s gradient through each output' },
  product: {
    name: 'Matrix product',
    detail: '{batchProduct|letter} = {gradientMatrix|letter} for one layer: all its ledgers at once',
  },
  weights: { name: 'Weights', detail: 'all weights and biases, before and after the step' },
  compare: { name: 'Compare', detail: 'two runs from the same start with one thing different' },
  pictures: { name: 'Pictures', detail: 'each sample’s gradient as a picture of the sample, and their sum' },
  check: { name: 'Numeric check', detail: 'the same gradient without the chain rule' },
  noise: { name: 'Noise', detail: 'how batch gradients vary around the full-batch gradient' },
  data: { name: 'Data', detail: 'view and edit the samples and their batches' },
  editor: { name: 'Network editor', detail: 'layers, loss, initialisation, optimizer, scenario files' },
  epoch: { name: 'Epoch', detail: 'the batches of an epoch, added for one weight' },
  lesson: { name: 'Lesson' },
  influence: { name: 'Influence', detail: 'what the gradient would be without some samples' },
};

/** Samples left out in Influence, as other panels mark them. */
export const leftOut = {
  row: (samples: string) => `without ${samples}`,
  mark: 'left out',
  andMore: (names: string, more: number) => `${names} and ${more} more`,
};

/** Copying, in all panels. */
export const copying = {
  copied: 'Copied.',
  failed: 'The text could not be copied. It is selected: press Ctrl + C (⌘ + C on a Mac).',
  text: (what: string) => `Text of: ${what}`,
};
