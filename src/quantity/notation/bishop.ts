/**
 * Bishop, Pattern Recognition and Machine Learning, chapter 5: w_ji from unit i to unit j, a before and z after the
 * activation h, y for outputs and t for targets, the sample n in front of the unit, E the sum of the E_n. Letters that
 * the book does not have are chosen so that each has one meaning.
 */
import { lecture } from './lecture';
import type { Notation } from './notation';
import { commaSeparated, indexPair, layerAbove } from './parts';

/** The loss of any sample, as letter alone; with a sample, its number is the index. */
const lossOfAny = 'E_n';

export const bishop: Notation = {
  ...lecture,
  name: 'bishop',
  letters: {
    ...lecture.letters,
    activation: 'z',
    output: 'y',
    target: 't',
    preactivation: 'a',
    activationFunction: 'h',
    sampleLoss: lossOfAny,
    batchLoss: 'E',
    accumulated: 'S',
    cycleDivisor: 'q',
    time: '\\tau',
    numericStep: '\\varepsilon',
    activationMatrix: 'Z',
    preactivationMatrix: 'A',
  },
  indexLetters: { k: 'n', i: 'i', j: 'j', m: 'k', l: 'l' },

  // An output has no layer: there is only one.
  unit: ({ letter, unit, layer, sample }) =>
    `${letter}${letter === 'y' ? '' : layerAbove(layer)}_{${commaSeparated(sample, unit)}}`,
  weight: ({ letter, from, to, layer, sample, time, without, mark }) =>
    `${letter}${layerAbove(layer, mark)}_{${sample === undefined ? '' : `${sample};`}${indexPair(to, from, { time, without })}}`,
  ofSample: (letter, sample) =>
    letter.startsWith(lossOfAny) ? letter.replace(lossOfAny, `E_{${sample}}`) : `${letter}_{${sample}}`,
  namesOutputs: true,

  forms: {
    summedLoss: 'E = \\sum_{n=1}^{N} E_n',
    stepOfOneSample: 'w^{(\\tau+1)} = w^{(\\tau)} - \\eta \\nabla E_n',
  },
  layout: { samples: 'rows', weights: 'outIn' },
};
