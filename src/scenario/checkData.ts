/** The rules between the data and the rest of the file: shapes, sizes, and what the loss asks of targets. */
import { counted, expectedPerUnit, grouped } from './checkNetwork';
import { datasetNamed } from './datasets';
import type { FilledScenario, InlineData, NamedData } from './filled';
import { limits } from './limits';
import { sampleCountOf } from './load';
import { errorAt, type ScenarioError } from './scenarioError';

/** How far a row of class probabilities may be from summing to 1. */
const sumTolerance = 1e-9;

/** The first problem of the data, the loss, or what counts samples. */
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
    checkSampleWeights(scenario) ??
    checkDivisor(scenario) ??
    checkLoss(scenario) ??
    checkUpTo('view.sample', view.sample, sampleCountOf(scenario)) ??
    checkUpTo('training.batchSize', training.batchSize, sampleCountOf(scenario))
  );
}

function checkDatasetShape({ dataset }: NamedData, layers: readonly number[]): ScenarioError | undefined {
  const { inputWidth, targetWidth } = datasetNamed(dataset);
  const last = layers.length - 1;
  if (layers[0] !== inputWidth) {
    return errorAt('network.layers[0]', `expected ${inputWidth}, the inputs of data set ${dataset}; got ${layers[0]}`);
  }
  if (layers[last] !== targetWidth) {
    const got = `got ${layers[last]}`;
    return errorAt(`network.layers[${last}]`, `expected ${targetWidth}, the targets of data set ${dataset}; ${got}`);
  }
  return undefined;
}

function checkCounts({ inputs, targets, labels }: InlineData): ScenarioError | undefined {
  if (inputs.length > limits.samples) {
    return errorAt('data.inputs', `expected at most ${grouped(limits.samples)} rows; got ${grouped(inputs.length)}`);
  }
  if (targets.length !== inputs.length) {
    const rows = counted(inputs.length, 'row');
    return errorAt('data.targets', `expected ${rows}, as many as data.inputs; got ${targets.length}`);
  }
  if (labels && labels.length !== inputs.length) {
    const texts = counted(inputs.length, 'text');
    return errorAt('data.labels', `expected ${texts}, one per sample; got ${labels.length}`);
  }
  return undefined;
}

function checkWidths(
  place: string,
  rows: readonly (readonly number[])[],
  { units, layer }: { units: number; layer: number },
): ScenarioError | undefined {
  const bad = rows.findIndex((row) => row.length !== units);
  if (bad >= 0) return errorAt(`${place}[${bad}]`, expectedPerUnit(units, layer, rows[bad]?.length ?? 0));
  if (rows.length * units <= limits.dataNumbers) return undefined;
  const most = grouped(limits.dataNumbers);
  return errorAt(place, `expected at most ${most} numbers in all; got ${grouped(rows.length * units)}`);
}

function checkSampleWeights(scenario: FilledScenario): ScenarioError | undefined {
  const { sampleWeights } = scenario.data;
  const samples = sampleCountOf(scenario);
  if (!sampleWeights) return undefined;
  if (sampleWeights.length !== samples) {
    const numbers = counted(samples, 'number');
    return errorAt('data.sampleWeights', `expected ${numbers}, one per sample; got ${sampleWeights.length}`);
  }
  // Of a file the schema has said so; of an edit nobody has.
  const bad = sampleWeights.findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (bad < 0) return undefined;
  return errorAt(`data.sampleWeights[${bad}]`, `expected a finite number ≥ 0; got ${sampleWeights[bad]}`);
}

/** What a divisor needs: a mean to take part in, and something to divide by. */
function checkDivisor({ data, training }: FilledScenario): ScenarioError | undefined {
  const { divisor = 'batch', reduction } = training;
  if (reduction === 'sum' && divisor !== 'batch') {
    return errorAt(
      'training.divisor',
      `expected batch or no divisor for reduction sum, which divides by nothing; got ${divisor}`,
    );
  }
  if (divisor === 'weights' && data.sampleWeights?.every((weight) => weight === 0)) {
    return errorAt('data.sampleWeights', 'expected at least one number above 0 for divisor weights; got only 0');
  }
  return undefined;
}

/** Which activation a loss needs, and which targets; shapes have been checked. */
export function checkLoss({
  loss,
  network,
  data,
}: Pick<FilledScenario, 'loss' | 'network' | 'data'>): ScenarioError | undefined {
  if (loss !== 'binaryCrossEntropy' && loss !== 'crossEntropy') return undefined;
  const needed = loss === 'crossEntropy' ? 'softmax' : 'sigmoid';
  const last = network.activations.length - 1;
  const got = network.activations[last];
  if (got !== needed) {
    return errorAt(`network.activations[${last}]`, `expected ${needed}, which loss ${loss} needs; got ${got}`);
  }
  // Every built-in data set has one-hot targets; a test holds that.
  if ('dataset' in data) return undefined;
  return loss === 'crossEntropy' ? checkProbabilityRows(data.targets) : checkUnitInterval(data.targets);
}

function checkUnitInterval(targets: InlineData['targets']): ScenarioError | undefined {
  return firstNumber(targets, (target) => target < 0 || target > 1, 'a number in [0, 1] for loss binaryCrossEntropy');
}

function checkProbabilityRows(targets: InlineData['targets']): ScenarioError | undefined {
  const negative = firstNumber(targets, (target) => target < 0, 'a number ≥ 0 for loss crossEntropy');
  if (negative) return negative;
  for (const [index, row] of targets.entries()) {
    const sum = row.reduce((total, target) => total + target, 0);
    if (Math.abs(sum - 1) > sumTolerance) {
      return errorAt(`data.targets[${index}]`, `expected numbers that sum to 1 for loss crossEntropy; got ${sum}`);
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
    if (at >= 0) return errorAt(`data.targets[${index}][${at}]`, `expected ${expected}; got ${row[at]}`);
  }
  return undefined;
}

function checkUpTo(place: string, value: number, most: number): ScenarioError | undefined {
  if (value <= most) return undefined;
  return errorAt(place, `expected an integer 1..${most}, the number of samples; got ${value}`);
}
