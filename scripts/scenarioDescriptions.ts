/**
 * What the published JSON Schema says of the keys of a scenario file, by their places. It is not part of the schema that checks files,
 * because that comes with a first visit.
 */
import { activationNames, isPerUnit } from '../src/model';

const lastOnly = activationNames.filter((name) => !isPerUnit(name));

export const scenarioDescriptions: Readonly<Record<string, string>> = {
  'network.layers': 'd(0) … d(L): how many inputs, then how many units each layer has, biases not counted.',
  'network.activations': `One per layer 1 … L; ${lastOnly.join(', ')} only in the last.`,
  'network.bias': 'frozen: kept, not updated, its gradient still shown. none: no bias anywhere.',
  'network.weights': 'weights[l-1][i-1][j-1], from unit i of layer l-1 to unit j of layer l: d(l-1) rows of d(l).',
  'network.biases': 'biases[l-1][j-1]; absent: 0.',
  'network.initialization': 'How the weights are drawn where they are absent.',
  'data.inputs': 'N rows of d(0) numbers.',
  'data.targets': 'N rows of d(L) numbers.',
  'data.image': 'The inputs are the pixels of pictures of this size, row by row.',
  'data.sampleWeights': 'c(k), N numbers; absent: all 1.',
  view: 'What is selected first; else weight L.1.1, sample 1, phase sum.',
  'training.batchSize': '1 … N; the last batch of an epoch may be smaller. Needed where batches are absent.',
  'training.batches':
    'In place of batchSize and order: the batches of every epoch, by sample numbers from 1. A batch may be empty, a sample occur in several rows.',
  'training.seed': 'Of the shuffled order.',
  'training.divisor': 'What a mean divides by: the batch size, the sum of its sample weights, nothing, or a number.',
  'training.clip': 'The whole gradient vector × min(1, maxNorm/‖g‖): each sample’s before the sum, or the batch’s.',
  'training.clip.maxNorm': 'C: a longer gradient is shortened to this length.',
  'training.clip.when':
    'With per batch and accumulate: cycle clips once, what the optimizer is given; batch clips each batch’s gradient before it is accumulated.',
  'training.accumulate': 'Gradients are added over several batches before one update.',
  'training.accumulate.batches': 'How many batches are added for one update.',
  'training.accumulate.divide':
    'By what: batches, those of an incomplete last cycle, the samples of the cycle, or nothing.',
  'training.accumulate.clear': 'Whether the sum is emptied after the update.',
  'training.penalty': 'Added to the batch loss: l2/(2R) Σ w².',
  'training.penalty.l2': 'The penalty’s rate: half of it is what Σ w² is multiplied by.',
  'training.penalty.divideBy': 'What R is: 1, the number of rows of the batch, or that of the data.',
  'training.penalty.biases': 'Whether Σ has the biases too.',
  'training.optimizer.weightDecayOn': 'What weight decay acts on: the weights, or the biases too; absent: weights.',
  notes: 'The author’s words above the ledger: one text, or texts for some phases and weights.',
  'notes.[].phase': 'In this phase only.',
  'notes.[].weight': 'While this weight is selected only.',
};
