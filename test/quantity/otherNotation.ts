/**
 * A notation for tests alone, as different from the lecture's as books are from each other: weights from right to left, units from 0,
 * the input as layer 1, b for biases, the sample above, matrices by columns. It shares no letter with the lecture's, so that whatever
 * of the lecture's is left anywhere is seen.
 */
// It has letters in bold, whose measures come with a notation's typefaces.
import '../../src/quantity/notation/faces/measures';
import { hyperparameters, ruleLines } from '../../src/model';
import { lecture, type Notation } from '../../src/quantity';

const above = (layer: string | undefined, sample: string | undefined): string =>
  `${layer === undefined ? '' : `[${layer}]`}${sample === undefined ? '' : `\\{${sample}\\}`}`;

export const otherNotation: Notation = {
  name: 'other',
  letters: {
    input: 'a',
    activation: 'a',
    output: 'p',
    target: 'r',
    weight: '\\iota',
    bias: 'b',
    preactivation: 'z',
    activationFunction: '\\psi',
    delta: '\\chi',
    sampleLoss: '\\mathbf{L}',
    batchLoss: 'J',
    gradient: 'q',
    sampleWeight: '\\phi',
    clipFactor: '\\kappa',
    maxNorm: 'M',
    divisor: '\\varsigma',
    penalty: '\\Omega',
    penaltyRate: '\\varphi',
    penaltyDivisor: '\\Psi',
    accumulated: '\\Lambda',
    cycleGradient: '\\Phi',
    cycleDivisor: '\\Gamma',
    batchSize: '\\upsilon',
    dataSize: '\\pi',
    outputCount: 'Q',
    learningRate: '\\rho',
    time: 'T',
    numericStep: '\\varpi',
    activationMatrix: '\\Pi',
    preactivationMatrix: '\\Theta',
    weightMatrix: '\\Sigma',
    deltaMatrix: 'Z',
    gradientMatrix: 'H',
    factorMatrix: '\\Xi',
  },
  optimizer: {
    // An optimizer's name that is not below is a word.
    ...Object.fromEntries(Object.keys({ ...ruleLines, ...hyperparameters }).map((name) => [name, `\\text{${name}}`])),
    momentum: '\\tau',
    weightDecay: '\\nu',
    alpha: '\\omega',
    beta1: '\\xi_1',
    beta2: '\\xi_2',
    epsilon: '\\zeta',
    velocity: '\\Upsilon',
    firstMoment: 'f',
    secondMoment: '\\Upsilon',
    firstMomentCorrected: '\\hat f',
    secondMomentCorrected: '\\hat \\Upsilon',
  },
  indexLetters: { k: 'U', i: 'I', j: 'Y', m: 'O', l: '\\ell' },
  shift: { unit: -1, layer: 1 },

  unit: ({ letter, unit, layer, sample }) => `${letter}_{${unit}}^{${above(layer, sample)}}`,
  weight: ({ letter, from, to, layer, sample, time, without, mark }) =>
    `${letter}_{${[to, from, time, without === undefined ? undefined : `\\setminus ${without}`]
      .filter((part) => part !== undefined)
      .join(',')}}^{${above(layer, sample)}${mark === undefined ? '' : `\\,\\text{${mark}}`}}`,
  bias: ({ letter, to, layer, sample, time, mark }) =>
    `${letter}_{${time === undefined ? to : `${to},${time}`}}^{${above(layer, sample)}${mark === undefined ? '' : `\\,\\text{${mark}}`}}`,
  ofSample: (letter, sample) => `${letter}^{${above(undefined, sample)}}`,
  part: (letter, word) => `{${letter}^{\\text{${word}}}}`,
  after: (letter) => `{${letter}^{+}}`,
  derivative: (of, by) => `\\frac{\\partial ${of}}{\\partial ${by}}`,
  gradientOf: (of) => `\\nabla ${of}`,
  prime: (letter) => `\\dot ${letter}`,
  slope: (letter, argument) => `\\dot ${letter}\\bigl(${argument}\\bigr)`,
  mean: (letter) => `\\hat ${letter}`,
  carried: (delta) => `{${delta}^{\\ast}}`,
  functions: { sigmoid: (argument) => `\\psi\\bigl(${argument}\\bigr)` },

  layout: { samples: 'columns', weights: 'outIn' },
  matrix: ({ letter, layer, isTransposed }) =>
    `${letter}^{${layer === undefined ? '' : `[${layer}]`}${isTransposed ? '\\top' : ''}}`,
  cellTimes: '\\bullet',
};

/** Letters of the lecture that another notation's formulas, names and labels must not show. */
export const lectureLetters = [
  ...Object.values(lecture.letters),
  ...Object.values(lecture.indexLetters),
  ...['\\mu', '\\lambda', '\\alpha', '\\beta', '\\epsilon', 'v'],
];
