/** Words of the Weights panel: all weights and biases of the network, before and after the step. */
import { addMessages } from '../../../text/later';

const weights = {
  name: 'Weights',
  subtitle: (count: number) => (count === 1 ? 'the one parameter of the network' : `all ${count} parameters`),
  oneLayer: (layer: number, last: number) => `layer ${layer} of ${last}`,
  table: 'Parameters',
  layer: 'Layer',
  allLayers: 'all layers',
  layerOption: (layer: number) => `layer ${layer}`,
  layerHead: (layer: number, from: string, to: string, count: number) =>
    `Layer ${layer}, ${from} → ${to}: ${count === 1 ? '1 parameter' : `${count} parameters`}`,
  inputs: 'inputs',
  hidden: 'hidden units',
  hiddenLayer: (layer: number) => `hidden layer ${layer}`,
  outputs: 'outputs',
  columns: {
    place: 'Weight',
    weight: 'before the step',
    batchGradient: 'gradient',
    update: 'update',
    weightAfter: 'after the step',
  },
  epochEnd: (epoch: number) => `after epoch ${epoch}`,
  showEpochEnd: 'End of epoch',
  epochWorking: 'the end of the epoch',
  epochTooLong: 'The steps of this epoch take too long to compute here. Go there with “Next step”.',
  copyCsv: 'Copy as CSV',
  copyNumPy: 'Copy as NumPy',
  tooMany: 'There are too many weights to copy. Choose one layer.',
  numPy: {
    shape: 'W1[i, j] is the weight from unit i of the layer below to unit j; NumPy counts both from 0.',
    step: (step: number) => `Step ${step}`,
  },
};

addMessages({ weights });

declare module '../../../text/shape' {
  interface FeatureMessages {
    readonly weights: typeof weights;
  }
}
