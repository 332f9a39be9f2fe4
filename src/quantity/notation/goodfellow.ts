/**
 * Goodfellow, Bengio and Courville, Deep Learning, the minibatch form of chapter 6: rows are examples, H = f(XW), layers
 * stand above as (k), g is the gradient at a pre-activation, ε the learning rate and δ Adam's constant. Letters that the
 * book does not have are chosen so that each has one meaning.
 */
import { lecture } from './lecture';
import type { Notation } from './notation';
import { commaSeparated, layerAbove } from './parts';

const output = '\\hat y';

export const goodfellow: Notation = {
  ...lecture,
  name: 'goodfellow',
  letters: {
    ...lecture.letters,
    activation: 'h',
    output,
    weight: 'W',
    bias: 'b',
    preactivation: 'a',
    activationFunction: 'f',
    delta: 'g',
    sampleLoss: 'L',
    batchLoss: 'J',
    gradient: '\\hat g',
    penalty: '\\Omega',
    accumulated: 'S',
    batchSize: 'm',
    dataSize: 'M',
    learningRate: '\\epsilon',
    numericStep: 'z',
    activationMatrix: 'H',
    preactivationMatrix: 'A',
    deltaMatrix: 'G',
    gradientMatrix: '\\hat G',
  },
  optimizer: {
    momentum: '\\alpha',
    alpha: '\\rho',
    beta1: '\\rho_1',
    beta2: '\\rho_2',
    epsilon: '\\delta',
    firstMoment: 's',
    secondMoment: 'r',
    firstMomentCorrected: '\\hat s',
    secondMomentCorrected: '\\hat r',
  },
  indexLetters: { k: 'i', i: 'j', j: 'q', m: 'p', l: 'k' },

  // An output has no layer: there is only one.
  unit: ({ letter, unit, layer, sample }) =>
    `${letter}${letter === output ? '' : layerAbove(layer)}_{${commaSeparated(sample, unit)}}`,
  weight: ({ letter, from, to, layer, sample, time, without, mark }) =>
    `${letter}${layerAbove(layer, mark)}_{${ofWeight([from, to], { sample, time, without })}}`,
  bias: ({ letter, to, layer, sample, time, without, mark }) =>
    `${letter}${layerAbove(layer, mark)}_{${ofWeight([to], { sample, time, without })}}`,
  ofSample: (letter, sample) => `${letter}_{${sample}}`,
  namesOutputs: true,

  forms: {
    rateInVelocity: 'v \\leftarrow \\alpha v - \\epsilon \\hat g,\\quad W \\leftarrow W + v',
    adam: '\\Delta W = -\\epsilon \\frac{\\hat s}{\\sqrt{\\hat r} + \\delta}',
    rootWithConstant: '\\Delta W = -\\frac{\\epsilon}{\\sqrt{\\delta + r}}\\, \\hat g',
  },
  layout: { samples: 'rows', weights: 'inOut' },
  cellTimes: '\\odot',
};

type More = Readonly<Partial<Record<'sample' | 'time' | 'without', string | undefined>>>;

function ofWeight(units: readonly string[], { sample, time, without }: More): string {
  const place = commaSeparated(...units, time, without === undefined ? undefined : `\\setminus ${without}`);
  return sample === undefined ? place : `${sample};${place}`;
}
