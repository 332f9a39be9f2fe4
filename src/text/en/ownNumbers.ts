/** The form for one's own numbers. */
import { message } from '../../prose';

const fields: Readonly<Record<string, string>> = {
  layers: 'Layers',
  seed: 'Seed',
  batchSize: 'Batch size',
  learningRate: 'Learning rate {learningRate|letter}',
};

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const ownNumbers = {
  apply: 'Apply',
  cancel: 'Cancel',
  intro:
    'Write numbers with a point or a comma. Enter moves down, Tab moves right. You can paste a block from a spreadsheet into any cell.',
  fields,
  problem: (place: string, what: string) => (place === '' ? capitalised(what) : `${capitalised(place)}: ${what}.`),
  tooWide: (most: number) =>
    `Layers: this form takes at most ${most} inputs and outputs together. For more, use a scenario file.`,

  network: 'Network',
  layersHint: 'inputs, hidden units, outputs, such as 2-3-1',
  activation: (layer: number, isOutput: boolean) =>
    isOutput ? `Activation of layer ${layer}, output` : `Activation of layer ${layer}`,
  activations: 'Activations',
  loss: 'Loss',
  lossHint: (loss: string, activation: string) => `${capitalised(loss)} needs ${activation} in the last layer.`,
  bias: 'Biases',
  biases: { trained: 'trained', frozen: 'frozen', none: 'none' },
  biasDetails: {
    trained: 'updated like every weight',
    frozen: 'used but never updated; the gradient is still shown',
    none: 'no bias anywhere',
  },

  weights: 'Weights',
  weightSource: 'Weights are',
  weightSources: { typed: 'typed below', kept: 'unchanged', drawn: 'drawn by initialisation' },
  drawnOnly: (count: number, most: number) =>
    `${count} weights are too many to type (at most ${most}), so they are drawn before step 1.`,
  drawnHint: 'The weights are drawn before step 1; the same seed gives the same weights. Biases start at 0.',
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
  drawHint: 'three decimals; draw again for the next seed',
  layerCaption: (layer: number, from: string, to: string) => `Layer ${layer}: ${from} → ${to}`,
  layerNames: {
    inputs: 'inputs',
    outputs: 'outputs',
    hidden: (layer: number) => `hidden ${layer}`,
    onlyHidden: 'hidden',
  },
  fromBias: 'from bias ({biasOf|letter})',
  from: (unit: number) => `from ${unit}`,
  to: (unit: number) => `to ${unit}`,

  samples: 'Samples',
  sampleHead: '{sample|letter}',
  input: message('{inputUnit.unit|letter}'),
  target: message('{targetUnit.unit|letter}'),
  weightHead: '{sampleWeight.k|symbol}',
  sampleWeights: 'sample weights',
  targetsOf: (sample: number) => `targets of sample ${sample}`,
  addSample: 'Add a sample',
  removeSample: (sample: number) => `Remove sample ${sample}`,
  manySamples: (most: number) => `This form takes at most ${most} samples.`,
  pasted: (rows: number, columns: number, leftOut: boolean) =>
    `Pasted ${rows === 1 ? '1 row' : `${rows} rows`} of ${columns}${leftOut ? '; cells outside the table were left out.' : '.'}`,

  training: 'Training',
  batchSize: 'Batch size',
  batchSizeAll: (count: number) => `all ${count}`,
  batchSizeHint: 'leave empty for all samples',
  learningRate: 'Learning rate {learningRate|letter}',
  reduction: 'Reduction',
  reductions: { mean: 'mean', sum: 'sum' },
  meanDetails: {
    batch: 'the batch gradient is 1/{batchSize|letter} Σ',
    weights: 'the batch gradient is 1/Σ{sampleWeight.k|symbol} Σ',
    none: 'the batch gradient is Σ: the divisor is “nothing”',
    number: message('the batch gradient is 1/{divisor|letter} Σ, {divisor|letter} = {divisor}'),
  },
  sumDetail: 'the batch gradient is Σ',
  ruleStays: 'Divisor and clipping stay unchanged; set them in the Network editor.',
};
