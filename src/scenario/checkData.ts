/** The rules between the data and the rest of the file: shapes, sizes, and the targets that the loss requires. */
import { type LossName, lossNamed } from '../model';
import { messages } from '../text';
import { datasetNamed } from './datasets';
import type { FilledScenario, FilledTraining, InlineData, NamedData } from './filled';
import { limits } from './limits';
import { imageOf, sampleCountOf } from './load';
import { expectedAt, type ScenarioError } from './scenarioError';

/** The largest difference from 1 of a sum of class probabilities. */
const sumTolerance = 1e-9;

/** The first problem of the data, of the loss, or of settings that depend on the number of samples. */
export function checkData(scenario: FilledScenario): ScenarioError | undefined {
  const { data, network, view, training } = scenario;
  const last = network.layers.length - 1;
  const shape =
    'dataset' in data
      ? checkDatasetShape(data, network.layers)
      : (checkCounts(data) ??
        checkWidths('data.inputs', data.inputs, { units: network.layers[0] ?? 0, layer: 0 }) ??
        checkWidths('data.targets', data.targets, { units: network.layers[last] ?? 0, layer: last }));
  return (
    shape ??
    checkImage(scenario) ??
    checkSampleWeights(scenario) ??
    checkDivisor(scenario) ??
    checkAccumulate(training) ??
    checkClip(training) ??
    checkLoss(scenario) ??
    checkUpTo('view.sample', view.sample, sampleCountOf(scenario)) ??
    checkBatches(training, sampleCountOf(scenario))
  );
}

/** Batches given by hand may contain only existing samples; otherwise the batch size is limited by their number. */
function checkBatches({ batches, batchSize }: FilledTraining, sampleCount: number): ScenarioError | undefined {
  if (!batches) return checkUpTo('training.batchSize', batchSize, sampleCount);
  const words = messages.expected;
  const rows = batches.reduce((sum, { length }) => sum + length, 0);
  if (rows === 0) return expectedAt('training.batches', words.someSampleInAll, 0);
  const most = Math.max(rows, batches.length);
  if (most > limits.batchRows)
    return expectedAt('training.batches', words.rowsInBatches(limits.batchRows), words.count(most));
  for (const [at, batch] of batches.entries()) {
    const bad = batch.findIndex((sample) => sample > sampleCount);
    const error = checkUpTo(`training.batches[${at}][${bad}]`, batch[bad] ?? 1, sampleCount);
    if (error) return error;
  }
  return undefined;
}

function checkDatasetShape({ dataset }: NamedData, layers: readonly number[]): ScenarioError | undefined {
  const words = messages.expected;
  const { inputWidth, targetWidth } = datasetNamed(dataset);
  const last = layers.length - 1;
  if (layers[0] !== inputWidth) {
    return expectedAt('network.layers[0]', words.inputsOf(inputWidth, dataset), layers[0] ?? 0);
  }
  if (layers[last] !== targetWidth) {
    return expectedAt(`network.layers[${last}]`, words.targetsOf(targetWidth, dataset), layers[last] ?? 0);
  }
  return undefined;
}

function checkImage(scenario: FilledScenario): ScenarioError | undefined {
  const { width, height } = imageOf(scenario) ?? {};
  const inputs = scenario.network.layers[0] ?? 0;
  if (width === undefined || height === undefined || width * height === inputs) return undefined;
  return expectedAt('data.image', messages.expected.pixels(inputs), messages.expected.imageOf(width, height));
}

function checkCounts({ inputs, targets, labels }: InlineData): ScenarioError | undefined {
  const words = messages.expected;
  if (inputs.length > limits.samples) {
    return expectedAt('data.inputs', words.rowsUpTo(limits.samples), words.count(inputs.length));
  }
  if (targets.length !== inputs.length) {
    return expectedAt('data.targets', words.asManyRows(inputs.length), targets.length);
  }
  if (labels && labels.length !== inputs.length) {
    return expectedAt('data.labels', words.texts(inputs.length), labels.length);
  }
  return undefined;
}

function checkWidths(
  place: string,
  rows: readonly (readonly number[])[],
  { units, layer }: { units: number; layer: number },
): ScenarioError | undefined {
  const words = messages.expected;
  const bad = rows.findIndex((row) => row.length !== units);
  if (bad >= 0) return expectedAt(`${place}[${bad}]`, words.numbersPerUnit(units, layer), rows[bad]?.length ?? 0);
  if (rows.length * units <= limits.dataNumbers) return undefined;
  return expectedAt(place, words.numbersUpTo(limits.dataNumbers), words.count(rows.length * units));
}

function checkSampleWeights(scenario: FilledScenario): ScenarioError | undefined {
  const { sampleWeights } = scenario.data;
  const samples = sampleCountOf(scenario);
  if (!sampleWeights) return undefined;
  if (sampleWeights.length !== samples) {
    return expectedAt('data.sampleWeights', messages.expected.weights(samples), sampleWeights.length);
  }
  // The schema has checked files, but not edits.
  const bad = sampleWeights.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (bad < 0) return undefined;
  return expectedAt(`data.sampleWeights[${bad}]`, messages.expected.atLeastZero, sampleWeights[bad] ?? 0);
}

/** A mean has already been divided by the number of samples. */
function checkAccumulate({ reduction, accumulate }: FilledTraining): ScenarioError | undefined {
  if (reduction !== 'mean' || accumulate?.divide !== 'samples') return undefined;
  return expectedAt('training.accumulate.divide', messages.expected.bySamplesUnderMean, accumulate.divide);
}

/** Every sample is clipped in its own batch. */
function checkClip({ clip }: FilledTraining): ScenarioError | undefined {
  if (clip?.per !== 'sample' || clip.when === undefined) return undefined;
  return expectedAt('training.clip.when', messages.expected.noClipTime, clip.when);
}

/** Checks a divisor: it needs reduction `mean`, and weights above 0 if it is their sum. */
function checkDivisor({ data, training }: FilledScenario): ScenarioError | undefined {
  const { divisor = 'batch', reduction } = training;
  if (reduction === 'sum' && divisor !== 'batch') {
    return expectedAt('training.divisor', messages.expected.noDivisor, divisor);
  }
  if (divisor === 'weights' && data.sampleWeights?.every((weight) => weight === 0)) {
    return expectedAt('data.sampleWeights', messages.expected.someWeight, messages.expected.onlyZero);
  }
  return undefined;
}

/** Which activation and which targets a loss needs; shapes have been checked. */
export function checkLoss({
  loss,
  network,
  data,
}: Pick<FilledScenario, 'loss' | 'network' | 'data'>): ScenarioError | undefined {
  const { needs, targets } = lossNamed(loss);
  const last = network.activations.length - 1;
  const got = network.activations[last];
  if (needs !== undefined && got !== needs) {
    return expectedAt(`network.activations[${last}]`, messages.expected.activationFor(needs, loss), String(got));
  }
  // Every built-in data set has one-hot targets, which a test checks.
  if ('dataset' in data || targets === undefined) return undefined;
  return targets === 'probabilities'
    ? checkProbabilityRows(data.targets, loss)
    : firstNumber(data.targets, (target) => target < 0 || target > 1, messages.expected.inUnitInterval(loss));
}

function checkProbabilityRows(targets: InlineData['targets'], loss: LossName): ScenarioError | undefined {
  const negative = firstNumber(targets, (target) => target < 0, messages.expected.atLeastZeroFor(loss));
  if (negative) return negative;
  for (const [index, row] of targets.entries()) {
    const sum = row.reduce((total, target) => total + target, 0);
    if (Math.abs(sum - 1) > sumTolerance) {
      return expectedAt(`data.targets[${index}]`, messages.expected.sumToOne(loss), sum);
    }
  }
  return undefined;
}

function firstNumber(
  rows: InlineData['targets'],
  isBad: (value: number) => boolean,
  expected: string,
): ScenarioError | undefined {
  for (const [index, row] of rows.entries()) {
    const at = row.findIndex(isBad);
    if (at >= 0) return expectedAt(`data.targets[${index}][${at}]`, expected, row[at] ?? 0);
  }
  return undefined;
}

function checkUpTo(place: string, value: number, most: number): ScenarioError | undefined {
  if (value <= most) return undefined;
  return expectedAt(place, messages.expected.samplesUpTo(most), value);
}
