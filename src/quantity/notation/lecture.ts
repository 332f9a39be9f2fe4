/**
 * The notation of the lecture: s, x, θ, δ; w_ij from i to j. Each symbol has one meaning: a prime is a derivative,
 * optimizer state has the step t as an index, and C is the clipping threshold.
 */
import type { Notation } from './notation';
import { raisedTogether } from './parts';

export const lecture: Notation = {
  name: 'lecture',
  letters: {
    input: 'x',
    activation: 'x',
    output: 'o',
    target: 'y',
    weight: 'w',
    bias: 'w',
    preactivation: 's',
    activationFunction: '\\theta',
    delta: '\\delta',
    sampleLoss: 'e',
    batchLoss: 'E',
    gradient: 'g',
    sampleWeight: 'c',
    clipFactor: '\\gamma',
    maxNorm: 'C',
    divisor: 'D',
    penalty: 'P',
    penaltyRate: '\\lambda_P',
    penaltyDivisor: 'R',
    accumulated: 'A',
    cycleGradient: 'u',
    cycleDivisor: 'n',
    batchSize: 'B',
    dataSize: 'N',
    outputCount: 'K',
    learningRate: '\\eta',
    time: 't',
    numericStep: 'h',
    activationMatrix: 'X',
    preactivationMatrix: 'S',
    weightMatrix: 'W',
    deltaMatrix: '\\Delta',
    gradientMatrix: 'G',
    factorMatrix: 'F',
  },
  optimizer: {},
  indexLetters: { k: 'k', i: 'i', j: 'j', m: 'm', l: 'l' },
  shift: { unit: 0, layer: 0 },

  unit: ({ letter, unit, layer, sample }) =>
    `${letter}_{${unit}}${layer === undefined ? '' : `^{(${layer})}`}${sample === undefined ? '' : `(${sample})`}`,
  weight: ({ letter, from, to, layer, sample, time, without, mark }) => {
    const pair = [from, to].join(from.length > 1 || to.length > 1 ? ',' : '');
    const below = `${pair}${time === undefined ? '' : `,${time}`}${without === undefined ? '' : `\\,\\setminus ${without}`}`;
    const above = [layer && `(${layer})`, mark && `\\text{${mark}}`].filter(Boolean).join('\\,');
    return `${letter}_{${below}}${above && `^{${above}}`}${sample === undefined ? '' : `(${sample})`}`;
  },
  ofSample: (letter, sample) => `${letter}(${sample})`,
  part: (letter, word) => `${letter}^{\\,\\text{${word}}}`,
  after: (letter, word) => `${letter}^{\\,\\text{${word}}}`,
  derivative: (of, by) => `\\frac{\\partial ${of}}{\\partial ${by}}`,
  gradientOf: (of) => `\\nabla ${of}`,
  prime: (letter) => `${letter}'`,
  slope: (letter, argument) => `${letter}'\\bigl(${argument}\\bigr)`,
  mean: (letter) => `\\bar ${letter}`,
  carried: (delta) => `{${delta}^{\\ast}}`,
  functions: {},

  layout: { samples: 'rows', weights: 'inOut' },
  matrix: ({ letter, layer, isTransposed }) =>
    `${letter}${raisedTogether(layer && `(${layer})`, isTransposed && '\\top')}`,
  cellTimes: '\\circ',
};
