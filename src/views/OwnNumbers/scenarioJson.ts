/**
 * The form as a scenario file. What cannot be read as a number goes in as it stands, and a missing one as undefined,
 * so that the scenario's own check is the one place that says what is wrong.
 */
import { readNumber } from '../../text';
import { type Draft, draftNetwork, lossOf, sameLayers, type Texts, weightSourceOf, weightText } from './draft';
import { layerEntries, readLayers } from './readLayers';

/** To be given to `parseScenario`. `title` is empty for none. */
export function scenarioJson(draft: Draft, title = ''): unknown {
  const { base, layersText, layers, batchSizeText, samples } = draft;
  const { training } = base;
  const { activations, bias } = draftNetwork(draft);
  return {
    format: 'batch-gradient-scenario',
    version: 1,
    ...(title !== '' && { title }),
    network: {
      layers: readLayers(layersText) ? layers : layerEntries(layersText),
      activations,
      bias,
      ...weightKeys(draft),
    },
    loss: lossOf(draft),
    data: dataOf(draft),
    view: viewOf(draft),
    training: {
      ...(draft.reduction === 'mean' ? training : withoutDivisor(training)),
      batchSize: batchSizeText.trim() === '' ? samples.length : entry(batchSizeText),
      reduction: draft.reduction,
      optimizer: { ...training.optimizer, learningRate: entry(draft.learningRateText) },
    },
  };
}

function weightKeys(draft: Draft): object {
  const { base, bias, layers } = draft;
  const source = weightSourceOf(draft);
  if (source === 'typed') {
    const matrices = layers.slice(1).map((units, index) => {
      const row = (from: number) =>
        Array.from({ length: units }, (_, to) => entry(weightText(draft, index + 1, from, to + 1)));
      return { biases: row(0), weights: Array.from({ length: layers[index] ?? 0 }, (_, from) => row(from + 1)) };
    });
    return {
      weights: matrices.map(({ weights }) => weights),
      ...(bias !== 'none' && { biases: matrices.map(({ biases }) => biases) }),
    };
  }
  const keepsBiases = bias !== 'none' && base.network.biases && sameLayers(base.network.layers, layers);
  return {
    ...(source === 'kept' && { weights: base.network.weights }),
    ...(keepsBiases && { biases: base.network.biases }),
    initialization: { scheme: draft.scheme, seed: entry(draft.seedText) },
  };
}

/** A sum divides by nothing, and a file that says both is refused. */
function withoutDivisor({ divisor: _, ...training }: Draft['base']['training']): object {
  return training;
}

/** A built-in data set stays one while nobody touches it: its name makes a short link. */
function dataOf({ base, baseSamples, samples, isWeighted, layers }: Draft): unknown {
  const before = base.network.layers;
  const sameWidths = before[0] === layers[0] && before.at(-1) === layers.at(-1);
  if (samples === baseSamples && sameWidths) return base.data;
  const labels = samples.map(({ label }) => label);
  return {
    inputs: samples.map(({ inputs }) => entries(inputs, layers[0] ?? 0)),
    targets: samples.map(({ targets }) => entries(targets, layers.at(-1) ?? 0)),
    ...(labels.some((label) => label !== '') && { labels }),
    ...(isWeighted && { sampleWeights: samples.map(({ weight }) => entry(weight)) }),
  };
}

/** What was selected first stays selected where it still exists. */
function viewOf({ base, layers, bias, samples }: Draft): object {
  const { weight, sample, phase } = base.view;
  const { layer, from, to } = weight;
  const exists =
    layer < layers.length &&
    from >= (bias === 'none' ? 1 : 0) &&
    from <= (layers[layer - 1] ?? 0) &&
    to <= (layers[layer] ?? 0);
  return {
    ...(exists && { weight: `${layer}.${from}.${to}` }),
    ...(sample <= samples.length && { sample }),
    phase,
  };
}

function entries(texts: Texts, count: number): unknown[] {
  return Array.from({ length: count }, (_, index) => entry(texts[index] ?? ''));
}

function entry(text: string): number | string | undefined {
  const trimmed = text.trim();
  const value = readNumber(trimmed);
  if (trimmed === '') return undefined;
  return Number.isNaN(value) ? trimmed : value;
}
