/** The Network view: units, edges, the numbers of the chosen weight, the legend. */
import { message } from '../../prose';

export const network = {
  title: 'Network',
  emptyBatch: 'the batch is empty: no sample passes',
  oneSample: message('sample {sample}: forward pass and {delta|letter}'),
  stagedSample: message('sample {sample}'),
  allSamples: (count: number) => (count === 1 ? 'the one sample of the batch' : `all ${count} samples of the batch`),

  sampleLabel: 'Sample',
  all: 'all',
  sampleOption: (sample: number, data: string) => (data === '' ? `${sample}` : `${sample}  ${data}`),
  sampleData: (inputs: string, targets: string) => `(${inputs}) → ${targets}`,
  noSuchSample: 'This batch has no such sample. Choose one from the list.',
  showSamples: 'Show the batch’s samples',

  diagram: 'Units and weights',
  picture: (sample: number, target: string) => `Inputs of sample ${sample}, as a picture, target ${target}`,
  edgesLabel: 'Weights',
  inputShort: message('{inputUnit.unit|letter}'),
  hiddenShort: (unit: number) => `hidden ${unit}`,
  hiddenInShort: message('{hiddenUnit.layer.unit|letter}'),
  outputShort: 'output {output|letter}',
  outputOf: message('output {outputUnit.unit|letter}'),
  onlyOutputLetter: '{output|letter}',
  outputLetter: message('{outputUnit.unit|letter}'),
  biasShort: '{constantInput|letter}, bias',
  frozenBiasShort: '{constantInput|letter}, frozen',
  target: 'target',
  scrollHint: (columns: number) => `Scroll sideways to see all ${columns} columns.`,
  more: (count: number) => `… ${count} more`,
  moreUnits: (count: number, first: number, last: number) => `${count} more units, ${first} to ${last}`,
  /** Contains only the numbers that are already known. */
  unitName: (unit: string, sample: number, numbers: readonly string[]) =>
    numbers.length === 0 ? unit : `${unit}, sample ${sample}: ${numbers.join(', ')}`,
  biasName: message('bias unit of {layer}, {activation|letter} = 1'),
  inputLayer: 'the inputs',
  hiddenLayer: (layer: number) => `hidden layer ${layer}`,
  /** Before the number, a name alone, without its article; `sample` is 0 for one of the batch. */
  edgeName: (weight: string, name: string, sample: number) =>
    `${weight}, ${name}${sample ? ` of sample ${sample}` : ''} `,
  otherSample: (sample: number) => `sample ${sample}:`,

  /** In layer 0, an input. */
  x: message('{activation.layer|letter}'),
  s: '{preactivation|letter}',
  delta: '{delta|letter}',
  loss: message('{sampleLoss.sample|symbol}'),
  weight: '{weight|letter}',
  bias: '{bias|letter}',
  ofSample: (sample: number) => `sample ${sample}`,
  sum: 'Σ',
  noMean: 'gradient',
  mean: 'mean',
  withPenalty: 'with penalty',
  dividedBy: (divisor: string) => `÷${divisor}`,
  weightAfter: 'new {weight|letter}',
  biasAfter: 'new {bias|letter}',
  numbersOf: (weight: string) => `Numbers of the ${weight}`,

  widths: {
    plain: 'each edge is a weight',
    weight: 'width: size of {weight|letter}',
    back: 'width: size of {weight|letter}; arrows: {delta|letter} propagates back',
    sent: 'width: size of {weight|letter}·{delta|letter} with an arrow, of {weight|letter} without',
    sample: 'width: size of this sample’s gradient',
    batch: 'width: magnitude of the gradient',
  },
  positive: 'positive: pulls {weight|letter} down',
  negative: 'negative: pulls {weight|letter} up',
  /** What the dashes of the chosen edge say. */
  dashed: {
    weight: 'dashed: the chosen {weight|letter} is negative',
    back: 'dashed: the chosen {weight|letter}·{delta|letter} is negative',
  },
  /** The pass is not repeated after the update. */
  oldForward: (sample: number | 'all') =>
    sample === 'all' ? 'all samples, still with the old weights' : `sample ${sample}, still with the old weights`,

  lossPrefix: '{sampleLoss|letter} =',
};
