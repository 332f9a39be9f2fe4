/** What was read of a paste, and why something was not. */

import { shortened } from '../shortened';
import { counted, grouped } from './counted';
import { needed } from './field';

const nothing = 'Nothing was taken';
const called = (name: string): string => (name === '' ? 'the array' : name);
const quoted = (text: string): string => `“${shortened(text.trim().replace(/\s+/g, ' '))}”`;

export const reading = {
  tooLong: (most: number) => `${nothing}: it has more than ${grouped(most)} characters.`,
  unclosed: (text: string) => `${nothing}: the bracket at ${quoted(text)} is not closed.`,
  unopened: (text: string) => `${nothing}: the bracket at ${quoted(text)} closes none that was opened.`,
  deep: (text: string) => `${nothing}: brackets are nested deeper than in any matrix, at ${quoted(text)}.`,
  leavesOut: (name: string) =>
    `${nothing}: the print of ${called(name)} leaves numbers out, where it has “…”. Print all of them; in NumPy, np.set_printoptions(threshold=np.inf) does that.`,
  uneven: (name: string, text: string) =>
    `${nothing}: not all rows of ${called(name)} have equally many numbers, at ${quoted(text)}.`,
  unevenSamples: (side: string, row: string) =>
    `${nothing}: not all samples have equally many ${side}, at ${quoted(row)}.`,
  calculated: (name: string, text: string) =>
    `${nothing}: ${called(name)} would have to be calculated, at ${quoted(text)}, and programs are not run here. Paste the numbers that it gives.`,
  drawn: (name: string, text: string) =>
    `${nothing}: ${called(name)} is drawn when the program runs, at ${quoted(text)}. Paste the numbers that were drawn.`,
  notANumber: (name: string, text: string) => `${nothing}: ${quoted(text)} stands in ${called(name)}${needed(text)}.`,
  missing: (row: number, cell: string) =>
    `${nothing}: row ${row} has ${cell === '' ? 'an empty cell' : quoted(cell)}${needed(cell)}.`,
  unconnected: (units: string) => `${nothing}: each of ${units} needs one weight from each unit of the layer below.`,
  empty: (name: string) => `${nothing}: no number follows ${called(name)}.`,
  twice: (name: string) => `${nothing}: ${name} is given twice.`,
  aboveAll: (name: string, most: string) =>
    `${nothing}: ${name} comes after layer ${most}, and no network here has more layers.`,
  sides: (name: string, other: string) =>
    `${nothing}: ${name} and ${other} could both be the samples. Paste only one of them.`,
  notOne: (name: string) => `${nothing}: ${name} must be one number.`,
  noNumbers: (text: string) => `${nothing}: there is no array of numbers in ${quoted(text)}.`,
  unknownNames: (names: readonly string[]) =>
    `${nothing}: what ${names.map((name) => shortened(name)).join(', ')} stands for is not known. Use W1, b1 and so on for layers, x for inputs, y for targets, eta for the learning rate.`,
  onlyStep: (names: string) =>
    `${nothing}: ${names} are numbers of a step. They belong to My work; here are inputs, targets and weights.`,
  shapes: (one: string, other: string, why: string) => `${nothing}: ${one}, but ${other}; ${why}.`,
  is: (name: string, shape: string) => `${called(name)} is ${shape}`,
  size: (rows: number, columns: number) => `${rows} × ${columns}`,
  list: (count: number) => `a list of ${counted(count, 'number')}`,
  oneNumber: 'one number',
  chain: 'a side of each matrix must be as long as a side of the next layer’s',
  biases: 'there must be one bias for each unit that the weights lead to',
  inputs: 'a sample must have as many inputs as the first weights have on one side',
  inputsBesideWeights: (counts: string) =>
    `the weights and biases fit together only if a sample has ${counted(counts, 'input')}`,
  targets: 'a sample must have as many targets as the last weights have on one side',
  samples: 'there must be as many targets as samples',
  samplesBesideWeights: (name: string, count: number) =>
    `the weights leave only one way to read ${called(name)}, as ${counted(count, 'sample')}, and there must be as many targets`,
  onePerSample: (name: string, outputs: number) =>
    `${nothing}: ${name} has one number for each sample, but the network has ${counted(outputs, 'output')}. Give a target for each output, or class numbers from 0 to ${outputs - 1}.`,
  sizesDiffer: 'layers must have as many units as the matrices say',
  edges: (count: number) =>
    `${nothing}: no network with these inputs and targets has ${counted(count, 'edge')}, as many as there are weights with a number each.`,
  noPlace: (name: string, layers: string) => `${nothing}: the network ${layers} has no weight or bias for ${name}.`,
  tooLarge: (layers: string, most: number) =>
    `${nothing}: a layer of the network ${layers} has more than ${counted(grouped(most), 'unit')}.`,
  missingLayer: (layer: number) => `${nothing}: the weights of layer ${layer} are missing between the others.`,

  samplesRead: (count: number, way: string) => `${counted(count, 'sample')}${way}`,
  ways: { rows: ' as rows', columns: ' as columns', list: '', classes: '' },
  ofInputs: (count: number) => counted(count, 'input'),
  ofTargets: (count: number) => counted(count, 'target'),
  ofClasses: (count: number) => `${counted(count, 'target')} from class numbers, 0 to ${count - 1}`,
  commaRead: (written: string, value: string) => `${written} is ${value}`,
  networkRead: (layers: string) => `network ${layers}`,
  weightsRead: (layer: number, from: number, to: number, way: string) => `W${layer}: ${from} → ${to}${way}`,
  orientations: { 'in-out': ', in × out', 'out-in': ', out × in' },
  biasesRead: (layer: number) => `b${layer}`,
  biasesReadAs: {
    units: (layer: number) => `one bias for each unit of layer ${layer}`,
    layers: (layer: number) => `one bias for all units of layer ${layer}`,
  },
  weightsName: (layer: number) => `W${layer}`,
  restOfWeights: (layer: number) => `the other weights of layer ${layer}`,
  inputsName: 'inputs',
  targetsName: 'targets',
  samplesName: 'samples',
  biasFirst: 'biases in the first row or column of the weights',
  biasLast: 'biases in the last row or column of the weights',
  noBiases: (layers: string, many: boolean) => `no biases of ${many ? 'layers' : 'layer'} ${layers}`,
  biasesUnread: (layers: string, many: boolean) =>
    `biases of ${many ? 'layers' : 'layer'} ${layers} not understood, and set to 0`,
  withoutBiases: 'no biases',
  cellRead: (name: string, from: number, to: number) => `${name}: from ${from} to ${to}`,
  moreCells: (count: number) => `${counted(count, 'more weight')}, one by one`,
  edgesRead: {
    to: 'edges numbered by the unit that they lead to',
    from: 'edges numbered by the unit that they come from',
    bias: 'the last weight is the bias',
  },
  rateRead: (value: string) => `learning rate ${value}`,
  batchSizeRead: (size: number) => `batch size ${size}`,
  activationsRead: {
    all: (name: string) => `${name} in all layers`,
    hidden: (name: string) => `${name} in hidden layers`,
    output: (name: string) => `${name} at the output`,
  },
  activationsName: { hidden: 'the activation of hidden layers', output: 'the activation of the output' },
  stepRead: (names: string) => `numbers of a step, for My work: ${names}`,
  asked: (count: number, hasMore: boolean) =>
    hasMore
      ? `This can be read in more than ${count} ways. Which is meant? The other ways can be chosen afterwards.`
      : `This can be read in ${count} ways. Which is meant?`,
};
