/**
 * Nielsen, Neural Networks and Deep Learning, chapter 2: w^l_jk from unit k to unit j, the input as layer 1, the
 * training example in front of the layer, δ^{x,l}_j. Letters that the book does not have are chosen so that each has one
 * meaning.
 */
import { lecture } from './lecture';
import type { Notation } from './notation';
import { indexPair, raised } from './parts';

export const nielsen: Notation = {
  ...lecture,
  name: 'nielsen',
  letters: {
    ...lecture.letters,
    input: 'a',
    activation: 'a',
    output: 'a',
    bias: 'b',
    preactivation: 'z',
    activationFunction: '\\sigma',
    sampleLoss: 'C',
    batchLoss: 'C',
    maxNorm: 'M',
    accumulated: 'S',
    cycleDivisor: 'q',
    batchSize: 'm',
    dataSize: 'n',
    activationMatrix: 'A',
    preactivationMatrix: 'Z',
  },
  indexLetters: { k: 'x', i: 'k', j: 'j', m: 'i', l: 'l' },
  shift: { unit: 0, layer: 1 },

  unit: ({ letter, unit, layer, sample }) => `${letter}${raised(sample, layer)}_{${unit}}`,
  weight: ({ letter, from, to, layer, sample, time, without, mark }) =>
    `${letter}${raised(sample, layer, mark && `\\text{${mark}}`)}_{${indexPair(to, from, { time, without })}}`,
  bias: ({ letter, to, layer, sample, time, without, mark }) =>
    `${letter}${raised(sample, layer, mark && `\\text{${mark}}`)}_{${indexPair(to, '', { time, without })}}`,
  ofSample: (letter, sample) => `${letter}_{${sample}}`,

  forms: {
    rateInVelocity: "v \\rightarrow v' = \\mu v - \\eta \\nabla C,\\quad w \\rightarrow w' = w + v'",
    penaltyOverData: '\\frac{\\lambda}{2n} \\sum_w w^2',
  },
  layout: { samples: 'columns', weights: 'outIn' },
  // An upper index of a matrix is its layer; its transpose is that of the whole.
  matrix: ({ letter, layer, isTransposed }) =>
    layer !== undefined && isTransposed
      ? `(${letter}^{${layer}})^{T}`
      : `${letter}${raised(layer, isTransposed ? 'T' : undefined)}`,
  cellTimes: '\\odot',
};
