/** Numbers of a step that are pasted into My work: what was read, and why something was not. */
import { counted } from '../../../../text/en/counted';

const nothing = 'Nothing was filled in';

interface Shape {
  /** Of the array, as written. */
  readonly name: string;
  readonly shape: string;
  readonly layer: number;
  /** Units of the layer. */
  readonly own: number;
}

export const workPaste = {
  open: 'Paste your numbers',
  hint: 'Paste your numbers: dW1, db1, delta2 …, or a table',
  cells: 'Cells without names fill the table from its first empty cell on. Pasted into a cell, they begin there.',
  strip: 'What was filled in',
  read: 'Filled in:',
  replaced: (count: number) =>
    `${counted(count, 'cell')} had another number before: ${count === 1 ? 'it was' : 'they were'} replaced.`,
  unitRead: (kind: string, layer: number, way: string) => `${kind} of layer ${layer}${way}`,
  oneRead: (kind: string, layer: number, unit: number, sample: number | undefined) =>
    `${kind} of layer ${layer}, unit ${unit}${sample === undefined ? '' : `, sample ${sample}`}`,
  weightRead: (of: string, below: number, own: number, way: string) => `${of}: ${below} → ${own}${way}`,
  parameters: {
    weights: (layer: number) => `W${layer}`,
    biases: (layer: number) => `b${layer}`,
  },
  totals: {
    gradient: (name: string) => `gradient of ${name}`,
    sum: (name: string) => `sum for ${name}`,
    update: (name: string) => `update of ${name}`,
    after: (name: string) => `new ${name}`,
  },
  ways: {
    rows: ', samples as rows',
    columns: ', samples as columns',
    'in-out': ', in × out',
    'out-in': ', out × in',
    list: '',
  },
  noCellFor: (names: string) => `My work has no cell for ${names}.`,
  oneWeights: (names: string) =>
    `My work reads the numbers of all weights of a layer, such as dW1, and not of one alone: ${names}.`,
  notAsked: (names: string) => `Not asked for here: ${names}.`,
  withScenario: 'Samples or weights of the same paste are the scenario now. Undo takes both back.',
  scenarioLeft: {
    exercise: (names: string) => `An exercise has its own scenario: ${names} left out.`,
    lock: (names: string) => `The scenario is locked here: ${names} left out.`,
  },
  notYetChecked: 'Press the button above to check them: in an exercise, checks count.',
  chosen: (count: number) => `This can be filled in in ${count} ways. Which is meant?`,
  sample: (number: string) => `sample ${number}`,
  unit: (number: string) => `unit ${number}`,
  from: (unit: string) => `from ${unit}`,
  to: (unit: string) => `to ${unit}`,
  noneEmpty: `${nothing}: the sheet has no empty cell.`,
  noneRead: (reasons: readonly string[]) => `${nothing}: ${reasons.join(' ')}`,
  noneAsked: (names: string) => `${nothing}: ${names} are not asked for here.`,
  onlyScenario: {
    exercise: (names: string) => `${nothing}: ${names} belong to a scenario, and an exercise has its own.`,
    lock: (names: string) => `${nothing}: ${names} belong to a scenario, which is locked here.`,
  },
  noLayer: (name: string, layers: number) =>
    `${nothing}: ${name} has no place in this network, which has ${counted(layers, 'layer')} of weights.`,
  noBiases: (name: string) => `${nothing}: ${name} has no place, because this network has no biases.`,
  severalLayers: (name: string, layers: string, written: string) =>
    `${nothing}: ${name} fits layers ${layers}. Write the layer behind the name, such as ${written}.`,
  unnamed: (name: string) => `${nothing}: ${name} holds several arrays. Name them, such as dW1 and db1.`,
  twice: (one: string, other: string) => `${nothing}: ${one} and ${other} have the same cells. Paste only one of them.`,
  tooMany: (count: number) =>
    `${nothing}: a sheet with these ${counted(count, 'number')} would have too many cells for this network.`,
  weightShape: ({ name, shape, layer, below, own }: Shape & { readonly below: number }) =>
    `${nothing}: ${name} is ${shape}, but W${layer} has ${below} × ${own} weights here.`,
  biasShape: ({ name, shape, layer, own }: Shape) =>
    `${nothing}: ${name} is ${shape}, but layer ${layer} has ${counted(own, 'bias', 'biases')} here.`,
  unitShape: ({
    name,
    shape,
    layer,
    kind,
    unit,
    samples,
    own,
  }: Shape & { readonly kind: string; readonly unit?: number; readonly samples: number }) =>
    `${nothing}: ${name} is ${shape}, but ${kind} of layer ${layer}${unit === undefined ? '' : `, unit ${unit},`} is ${samples} × ${own} here: ${counted(samples, 'sample')}, ${counted(own, 'unit')}.`,
};
