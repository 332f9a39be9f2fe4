/**
 * Ng, deep learning courses: W^[l] with a row for each unit that it leads to, z^[l](i), dW and db for the derivatives of
 * the cost, dz for those of one example's loss, samples as columns. Letters that the courses do not have are chosen so
 * that each has one meaning.
 */
import { calligraphic } from './faces/calligraphic';
import { lecture } from './lecture';
import type { Notation } from './notation';
import { indexPair, raisedTogether } from './parts';

const above = (layer: string | undefined, sample: string | undefined): string => {
  const text = `${layer === undefined ? '' : `[${layer}]`}${sample === undefined ? '' : `(${sample})`}`;
  return text && `^{${text}}`;
};

const marked = (mark: string | undefined): string => (mark === undefined ? '' : `,\\text{${mark}}`);

export const ng: Notation = {
  ...lecture,
  name: 'ng',
  faces: [calligraphic],
  letters: {
    ...lecture.letters,
    activation: 'a',
    output: '\\hat y',
    weight: 'W',
    bias: 'b',
    preactivation: 'z',
    activationFunction: 'g',
    delta: 'dz',
    sampleLoss: '\\mathcal{L}',
    batchLoss: 'J',
    gradient: 'p',
    accumulated: 'S',
    cycleDivisor: 'n',
    batchSize: 'm',
    dataSize: 'M',
    outputCount: 'n_y',
    learningRate: '\\alpha',
    activationMatrix: 'A',
    preactivationMatrix: 'Z',
    deltaMatrix: 'dZ',
    gradientMatrix: 'G',
  },
  optimizer: {
    momentum: '\\beta',
    alpha: '\\beta_2',
    epsilon: '\\varepsilon',
    firstMoment: 'v',
    secondMoment: 's',
    firstMomentCorrected: '\\hat v',
    secondMomentCorrected: '\\hat s',
  },
  indexLetters: { k: 'i', i: 'k', j: 'j', m: 'q', l: 'l' },

  unit: ({ letter, unit, layer, sample }) => `${letter}_{${unit}}${above(layer, sample)}`,
  weight: ({ letter, from, to, layer, sample, time, without, mark }) =>
    `${letter}_{${indexPair(to, from, { time, without })}${marked(mark)}}${above(layer, sample)}`,
  bias: ({ letter, to, layer, sample, time, without, mark }) =>
    `${letter}_{${indexPair(to, '', { time, without })}${marked(mark)}}${above(layer, sample)}`,
  gradient: ({ from, to, layer, sample }) =>
    to === undefined
      ? `dW${above(layer, sample)}`
      : `d${from === undefined ? 'b' : 'W'}_{${indexPair(to, from ?? '')}}${above(layer, sample)}`,
  ofSample: (letter, sample) => `${letter}^{(${sample})}`,
  part: (letter, word) => `${letter}_{\\text{${word}}}`,
  after: (letter, word) => `${letter}_{\\text{${word}}}`,
  mean: (letter) => (letter.length > 1 ? `\\overline{${letter}}` : `\\bar ${letter}`),

  forms: {
    dividedOnce: 'dW = \\frac1m\\, dZ\\, A^{T},\\quad db = \\frac1m \\sum_i dz^{(i)}',
    averagedVelocity: 'v_{dW} = \\beta v_{dW} + (1-\\beta)\\, dW,\\quad W := W - \\alpha v_{dW}',
    penaltyOverBatch: '\\frac{\\lambda}{2m} \\sum_l \\lVert W^{[l]}\\rVert^2',
  },
  layout: { samples: 'columns', weights: 'outIn' },
  matrix: ({ letter, layer, isTransposed }) => `${letter}${raisedTogether(layer && `[${layer}]`, isTransposed && 'T')}`,
  cellTimes: '\\ast',
};
