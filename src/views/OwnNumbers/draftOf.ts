/** The form as it opens: filled with the scenario in force, or nearly empty where that has too much data for a form. */
import type { TrainingData } from '../../model';
import { type FilledScenario, initialStateOf } from '../../scenario';
import { formatSetting } from '../../text';
import { canType, type Draft, type DraftSample, type Texts } from './draft';
import { maximumSamples, newWeight } from './formLimits';
import { fitsTable } from './readLayers';

interface Start {
  readonly scenario: FilledScenario;
  readonly data: TrainingData;
  /** One per sample, or none at all. */
  readonly labels: readonly string[];
}

/** Every number of the scenario as a text that reads back as the very same number. */
export function draftOf({ scenario, data, labels }: Start): Draft {
  const { network, training, loss } = scenario;
  if (data.sampleCount > maximumSamples || !fitsTable(network.layers)) return emptyDraft(scenario);
  const samples = samplesOf(data, labels);
  const draft: Draft = {
    base: scenario,
    baseSamples: samples,
    layersText: network.layers.join('-'),
    layers: network.layers,
    hiddenActivations: network.activations.slice(0, -1),
    outputActivation: network.activations.at(-1) ?? 'identity',
    loss,
    bias: network.bias,
    weightSource: network.weights ? 'typed' : 'drawn',
    weights: [],
    scheme: network.initialization.scheme,
    seedText: String(network.initialization.seed),
    samples,
    isWeighted: data.sampleWeights !== undefined,
    batchSizeText: training.batchSize === data.sampleCount ? '' : String(training.batchSize),
    learningRateText: formatSetting(training.optimizer.learningRate),
    reduction: training.reduction,
  };
  return canType(draft) ? { ...draft, weights: weightTexts(scenario) } : draft;
}

/** Two inputs, one sample to type, weights drawn: the least that is a system. */
function emptyDraft(scenario: FilledScenario): Draft {
  const samples = [{ id: 1, label: '', inputs: [], targets: [], weight: newWeight }];
  return {
    base: scenario,
    baseSamples: [],
    layersText: '2-3-1',
    layers: [2, 3, 1],
    hiddenActivations: ['tanh'],
    outputActivation: 'sigmoid',
    loss: 'halfSquaredError',
    bias: 'trained',
    weightSource: 'drawn',
    weights: [],
    scheme: 'xavierUniform',
    seedText: '1',
    samples,
    isWeighted: false,
    batchSizeText: '',
    learningRateText: formatSetting(scenario.training.optimizer.learningRate),
    reduction: scenario.training.reduction,
  };
}

function samplesOf(data: TrainingData, labels: readonly string[]): readonly DraftSample[] {
  const { inputs, targets, inputWidth, targetWidth, sampleCount, sampleWeights } = data;
  return Array.from(
    { length: sampleCount },
    (_, index): DraftSample => ({
      id: index + 1,
      label: labels[index] ?? '',
      inputs: textsOf(inputs.subarray(index * inputWidth, (index + 1) * inputWidth)),
      targets: textsOf(targets.subarray(index * targetWidth, (index + 1) * targetWidth)),
      weight: formatSetting(sampleWeights?.[index] ?? 1),
    }),
  );
}

/** The weights before step 1, given or drawn, biases first. */
function weightTexts(scenario: FilledScenario): readonly (readonly Texts[])[] {
  const { layers } = scenario.network;
  return initialStateOf(scenario).weights.map((block, index) => {
    const units = layers[index + 1] ?? 0;
    const rows = (layers[index] ?? 0) + 1;
    return Array.from({ length: rows }, (_, from) => textsOf(block.subarray(from * units, (from + 1) * units)));
  });
}

function textsOf(numbers: Float64Array): Texts {
  return [...numbers].map(formatSetting);
}
