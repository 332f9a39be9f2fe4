/**
 * NumPy as it is usually written: W2[i, j] from unit i to unit j, both from 0, layers behind the names, rows are samples,
 * dW = X.T @ delta / B. The sample’s number in the data is written above the symbol.
 */
import { code, codedUnit, codedWeight, codeNotation } from './code';
import { lecture } from './lecture';
import type { Notation } from './notation';

export const numpy: Notation = {
  ...lecture,
  ...codeNotation,
  name: 'numpy',
  letters: {
    ...lecture.letters,
    input: code('x'),
    activation: code('a'),
    output: code('out'),
    target: code('y'),
    weight: code('W'),
    bias: code('b'),
    preactivation: code('z'),
    activationFunction: code('f'),
    delta: code('delta'),
    sampleLoss: code('e'),
    batchLoss: code('E'),
    gradient: code('g'),
    accumulated: code('acc'),
    cycleGradient: code('u'),
    batchSize: code('B'),
    dataSize: code('N'),
    learningRate: code('lr'),
    activationMatrix: code('X'),
    preactivationMatrix: code('Z'),
    weightMatrix: code('W'),
    deltaMatrix: code('Delta'),
    gradientMatrix: code('G'),
    factorMatrix: code('F'),
  },

  unit: codedUnit,
  weight: ({ from, to, ...symbol }) => codedWeight({ ...symbol, indices: [from, to] }),
  bias: ({ to, ...symbol }) => codedWeight({ ...symbol, indices: [to] }),
  gradient: ({ from, to, layer, sample }) =>
    codedWeight({
      letter: code(from === undefined && to !== undefined ? 'db' : 'dW'),
      indices: [from, to],
      layer,
      sample,
    }),
  carried: (delta) => `\\widetilde{${delta}}`,

  forms: {
    arrays: code('dW = X.T @ delta / B'),
    biasArrays: code('db = delta.sum(axis=0) / B'),
  },
  heads: {},
  layout: { samples: 'rows', weights: 'inOut' },
};
