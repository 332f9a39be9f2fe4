/** The editor of the network, its start, its training, and scenario files. */
import { withFactors } from './ruleSigns';

type Factors = Parameters<typeof withFactors>[0];

export const editor = {
  name: 'Network editor',
  subtitle: (layers: string, weights: string) => `${layers}, ${weights} weights`,
  layers: 'Layers',
  inputs: 'Inputs',
  inputsHint: 'from the data',
  outputs: 'Outputs',
  layerName: (layer: number, last: number) =>
    layer === last ? 'Output layer' : last === 2 ? 'Hidden layer' : `Hidden layer ${layer}`,
  units: (layer: string) => `Units, ${layer.toLowerCase()}`,
  more: (layer: string) => `One unit more, ${layer.toLowerCase()}`,
  fewer: (layer: string) => `One unit fewer, ${layer.toLowerCase()}`,
  activation: (layer: string) => `Activation, ${layer.toLowerCase()}`,
  addLayer: 'Add a hidden layer',
  removeLayer: (layer: string) => `Remove ${layer.toLowerCase()}`,
  ofData: (inputs: number, outputs: number) =>
    `The data have ${inputs} ${inputs === 1 ? 'input' : 'inputs'} and ${outputs} ${outputs === 1 ? 'target' : 'targets'}: the panel Data changes how many.`,
  lossBecomes: (loss: string) => `the loss becomes ${loss}`,
  lossBecame: (loss: string, activation: string) =>
    `The loss is ${loss} now: the other one does not go with ${activation}.`,
  softmaxOfOne: 'Softmax needs two outputs or more: of one it is always 1.',
  unitsNeeded: 'A layer needs a whole number of units, at least 1.',
  refused: (sentence: string) => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`,
  fromStart:
    'Structure, loss, biases, start, divisor and clipping are the scenario’s own: a change of them begins at step 1.',
  fromStep: (step: number) =>
    step === 1 ? 'These hold from step 1 on.' : `These change from step ${step} on; earlier steps stay as they are.`,

  start: 'Start',
  loss: 'Loss of a sample',
  lossesWithheld: 'Only losses that go with the output’s activation and the targets are offered.',
  bias: 'Biases',
  scheme: 'Initialisation',
  seed: 'Seed of the weights',
  draw: 'Draw',
  drawAgain: 'Draw again',
  given: 'The weights are given, number by number; drawing them takes their place.',
  drawn: (seed: number) => `The weights are drawn, the same for seed ${seed} each time; biases start at 0.`,
  typedToo: 'Weights typed at step 1 stand over them; drawing takes their place, too.',

  training: 'Training',
  optimizer: 'Optimizer',
  optimizers: { sgd: 'gradient descent (SGD)', adam: 'Adam' },
  learningRate: 'Learning rate η',
  momentum: 'Momentum μ',
  weightDecay: 'Weight decay λ',
  beta1: 'β₁',
  beta2: 'β₂',
  epsilon: 'ε',
  order: 'Order of the samples',
  orders: { sequential: 'as in the data', shuffled: 'shuffled every epoch' },
  orderSeed: 'Seed of the order',

  rule: 'From the samples’ gradients to one',
  ruleSum: (factors: Factors, division: string, isClipped: boolean) =>
    `g = Σ ${withFactors(factors, '∇e(k)')}${division}${isClipped ? ', then g × min(1, C/‖g‖)' : ''}`,
  ruleNoWeight: 'g = 0: in this batch Σ c(k) = 0, and nothing counts.',
  ruleDivisions: {
    batch: (divisor: string) => ` ÷ B (B = ${divisor})`,
    weights: (divisor: string) => ` ÷ Σ c(k) (here ${divisor})`,
    number: (divisor: string) => ` ÷ D (D = ${divisor})`,
    none: () => '',
  },
  divisor: 'The sum is divided by',
  divisors: {
    batch: 'B, the size of the batch',
    weights: 'Σ c(k), the weights of the batch',
    number: 'D, a number of your own',
    none: 'nothing',
  },
  divisorDetails: {
    batch: 'the plain mean',
    number: 'the same for every batch, whatever its size',
    none: 'the products are only added, as under reduction sum',
  },
  weightsDetails: {
    weighted: 'the weighted mean',
    unweighted: 'the same as B: samples have no weights until the panel Data gives them some',
  },
  ownDivisor: 'Divisor D',
  dividesNothing: 'The reduction is sum: nothing is divided. What a mean is divided by can be chosen under mean.',
  underMean: 'So under reduction mean; under reduction sum nothing is divided.',
  clip: 'Clipping',
  clips: { none: 'none', sample: 'each sample’s gradient', batch: 'the batch gradient' },
  clipDetails: {
    none: 'gradients keep their lengths',
    sample: 'before the sum: × γ(k) = min(1, C/‖∇e(k)‖)',
    batch: 'after the division: × min(1, C/‖g‖)',
  },
  maxNorm: 'Longest length C',

  weights: 'Weights',
  layerChoice: 'Layer',
  layerOption: (layer: number, from: number, to: number) => `${layer}: ${from} → ${to}`,
  weightTable: (layer: number) => `Weights of layer ${layer}`,
  weightsAt: (step: number) => `As step ${step} starts with them; a typed one holds from there.`,
  manyWeights: (count: number, most: number) =>
    `${count} weights are too many for a table (more than ${most}): choose one in Network or Gradient matrix and type into its card, or here.`,
  chosenWeight: (name: string) => `The chosen one: ${name}`,
  to: (unit: number) => `to ${unit}`,
  from: (unit: number) => (unit === 0 ? 'bias' : `from ${unit}`),

  files: 'Scenario file',
  open: 'Open…',
  save: 'Save',
  fileName: 'scenario.json',
  drop: 'Drop the scenario file here.',
  showText: 'The file as text',
  text: 'Scenario file as text',
  blocked: 'Where a page around this one blocks downloads, copy the text.',
  tooLong: (characters: number) =>
    `The file has some ${Math.round(characters / 1000)} thousand characters, too many to show: save it.`,
  opened: (title: string) => (title === '' ? 'The scenario is open.' : `“${title}” is open.`),
  notOpened: (file: string, sentence: string) => `${file} could not be opened: ${sentence}.`,
  isCsv: 'This is a table: the panel Data opens it.',
  tooLarge: (most: number) => `it has more than ${most / 1_000_000} million characters`,
  unreadable: 'it could not be read',
};
