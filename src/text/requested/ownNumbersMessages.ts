/** The form for one's own numbers. */
const fields: Readonly<Record<string, string>> = {
  layers: 'Layers',
  seed: 'Seed',
  batchSize: 'Batch size',
  learningRate: 'Learning rate η',
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const ownNumbers = {
  apply: 'Apply',
  cancel: 'Cancel',
  intro:
    'Numbers with point or comma. Enter goes down, Tab to the right; blocks from a spreadsheet can be pasted into any cell.',
  fields,
  problem: (place: string, what: string) => (place === '' ? capitalised(what) : `${capitalised(place)}: ${what}.`),
  tooWide: (most: number) =>
    `Layers: this form takes at most ${most} inputs and outputs together; for more, write a scenario file.`,

  network: 'Network',
  layersHint: 'inputs, hidden units, outputs: 2-3-1',
  activation: (layer: number, isOutput: boolean) =>
    isOutput ? `Activation of layer ${layer}, output` : `Activation of layer ${layer}`,
  activations: 'Activations',
  loss: 'Loss',
  lossHint: {
    sigmoid: 'Cross-entropy goes with softmax in the last layer.',
    softmax: 'Binary cross-entropy goes with sigmoid in the last layer.',
    other: 'Binary cross-entropy goes with sigmoid in the last layer, cross-entropy with softmax.',
  },
  bias: 'Biases',
  biases: { trained: 'trained', frozen: 'frozen', none: 'none' },
  biasDetails: {
    trained: 'updated like every weight',
    frozen: 'used, never updated; the gradient still shows',
    none: 'no bias anywhere',
  },

  weights: 'Weights',
  weightSource: 'Weights are',
  weightSources: { typed: 'typed below', kept: 'as they are', drawn: 'drawn by initialisation' },
  drawnOnly: (count: number, most: number) =>
    `${count} weights are too many to type (more than ${most}): they are drawn before step 1.`,
  drawnHint: 'Drawn before step 1, the same for the same seed; biases start at 0.',
  scheme: 'Scheme',
  schemes: {
    xavierUniform: 'Xavier, uniform',
    xavierNormal: 'Xavier, normal',
    heUniform: 'He, uniform',
    heNormal: 'He, normal',
    zeros: 'zeros',
  },
  seed: 'Seed',
  draw: 'Draw at random',
  drawHint: 'three decimals, again for the next seed',
  layerCaption: (layer: number, from: string, to: string) => `Layer ${layer}: ${from} → ${to}`,
  layerNames: {
    inputs: 'inputs',
    outputs: 'outputs',
    hidden: (layer: number) => `hidden ${layer}`,
    onlyHidden: 'hidden',
  },
  fromBias: 'from bias (w₀ⱼ)',
  from: (unit: number) => `from ${unit}`,
  to: (unit: number) => `to ${unit}`,

  samples: 'Samples',
  sampleHead: 'k',
  input: (unit: number) => `x${subscript(unit)}`,
  target: (unit: number) => `y${subscript(unit)}`,
  weightHead: 'c(k)',
  sampleWeights: 'weights of the samples',
  targetsOf: (sample: number) => `targets of sample ${sample}`,
  addSample: 'Add a sample',
  removeSample: (sample: number) => `Remove sample ${sample}`,
  manySamples: (most: number) => `This form takes at most ${most} samples.`,
  pasted: (rows: number, columns: number, leftOut: boolean) =>
    `Pasted ${rows === 1 ? '1 row' : `${rows} rows`} of ${columns}${leftOut ? '; what found no place was left out.' : '.'}`,

  training: 'Training',
  batchSize: 'Batch size',
  batchSizeAll: (count: number) => `all ${count}`,
  batchSizeHint: 'empty: all samples',
  learningRate: 'Learning rate η',
  reduction: 'Reduction',
  reductions: { mean: 'mean', sum: 'sum' },
  meanDetails: {
    batch: 'the batch gradient is 1/B Σ',
    weights: 'the batch gradient is 1/Σc(k) Σ',
    none: 'the batch gradient is Σ: the divisor is “nothing”',
    number: (divisor: string) => `the batch gradient is 1/D Σ, D = ${divisor}`,
  },
  sumDetail: 'the batch gradient is Σ',
  ruleStays: 'Divisor and clipping stay as they are; the Network editor changes them.',
};

function subscript(unit: number): string {
  return [...String(unit)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
