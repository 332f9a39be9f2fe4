import { describe, expect, it } from 'vitest';
import { batchAt, computeStep, type StepTrace } from '../../src/model';
import { rowsOf } from '../../src/quantity';
import {
  comingData,
  comingExample,
  exampleNamed,
  examples,
  type FilledScenario,
  imageOf,
  initialStateOf,
  labelsOf,
  loadData,
  networkOf,
  sampleCountOf,
  settingsOf,
} from '../../src/scenario';
import { exampleScenario } from '../exampleScenario';

function firstTrace(scenario: FilledScenario): StepTrace {
  const { batchSize, order, seed } = scenario.training;
  const { epoch, batch } = batchAt({ sampleCount: sampleCountOf(scenario), batchSize, order, seed }, 1);
  return computeStep({
    network: networkOf(scenario),
    settings: settingsOf(scenario),
    data: loadData(scenario),
    state: initialStateOf(scenario),
    batch,
    step: 1,
    epoch,
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The common mistake "average δ and x, then multiply", for the weight l.i.j. */
function productOfMeans(trace: StepTrace, layer: number, from: number, to: number): number {
  const rows = rowsOf(trace);
  const x = mean(rows.map((row) => trace.activation(layer - 1, from, row)));
  return x * mean(rows.map((row) => trace.delta(layer, to, row)));
}

describe('examples', () => {
  it('are offered in their order', () => {
    expect(examples.map(({ name }) => name)).toEqual([
      'xor',
      'lecture',
      'mse-128-64-10',
      'one-weight',
      'iris',
      'square-batch',
      'digits',
      'digits-linear',
    ]);
    expect(new Set(examples.map(({ title }) => title)).size).toBe(examples.length);
    expect(exampleNamed('nothing')).toBeUndefined();
  });

  it.each(examples.map(({ name, scenario }) => [name, scenario] as const))(
    '%s: the first step is finite, and the sample selected first is in its batch',
    (_, scenario) => {
      const trace = firstTrace(scenario);
      expect(trace.finite).toBe(true);
      expect(trace.rowOf(scenario.view.sample)).toBeDefined();
      expect(trace.lossAfter()).toBeLessThan(trace.batchLoss());
    },
  );

  it('xor: contributions −0.029, 0.146, 0.062, −0.127; the mean is positive, the product of the means is not', () => {
    const scenario = exampleScenario('xor');
    expect(scenario.view).toEqual({ weight: { layer: 2, from: 2, to: 1 }, sample: 2, phase: 'sum' });
    const trace = firstTrace(scenario);
    const contributions = [1, 2, 3, 4].map((row) => trace.sampleGradient(2, 2, 1, row));
    expect(contributions.map((value) => value.toFixed(3))).toEqual(['-0.029', '0.146', '0.062', '-0.127']);
    expect(trace.batchGradient(2, 2, 1).toFixed(3)).toBe('0.013');
    expect(productOfMeans(trace, 2, 2, 1).toFixed(3)).toBe('-0.012');
  });

  it('one-weight: products −2 and 6, mean 2, the weight goes to 0.8, and the product of the means is 0', () => {
    const trace = firstTrace(exampleScenario('one-weight'));
    expect([1, 2].map((row) => trace.delta(1, 1, row))).toEqual([1 * 1 - 3, 1 * 3 - 1]);
    expect([1, 2].map((row) => trace.sampleGradient(1, 1, 1, row))).toEqual([1 * -2, 3 * 2]);
    expect(trace.batchGradient(1, 1, 1)).toBe((-2 + 6) / 2);
    expect(trace.weightAfter(1, 1, 1)).toBe(1 - 0.1 * 2);
    expect(productOfMeans(trace, 1, 1, 1)).toBe(0);
  });

  it('lecture: tanh, squaredError, two hidden layers, eight samples in one batch, every hidden δ worth showing', () => {
    const scenario = exampleScenario('lecture');
    expect(scenario.network.activations).toEqual(['tanh', 'tanh', 'tanh']);
    expect(scenario.loss).toBe('squaredError');
    expect(scenario.training.batchSize).toBe(8);
    const trace = firstTrace(scenario);
    for (const [layer, units] of [
      [1, 3],
      [2, 2],
    ] as const) {
      for (let unit = 1; unit <= units; unit++) {
        for (let row = 1; row <= 8; row++) {
          expect(Math.abs(trace.delta(layer, unit, row))).toBeGreaterThan(0.001);
        }
      }
    }
  });

  it('square-batch: as many samples as hidden units, so that a sum over units fits; at its weight it has the wrong sign', () => {
    const scenario = exampleScenario('square-batch');
    const trace = firstTrace(scenario);
    const { layer, from, to } = scenario.view.weight;
    expect(trace.batchSize).toBe(trace.network.layers[layer]);
    expect(trace.batchGradient(layer, from, to).toFixed(3)).toBe('0.467');
    expect(trace.mistakenGradient('wrongAxis', layer, from, to).toFixed(3)).toBe('-0.331');
  });

  it('mse-128-64-10: a thousand vectors in ten equal classes, one-hot, the same every time', () => {
    const scenario = exampleScenario('mse-128-64-10');
    const data = loadData(scenario);
    expect(data).toMatchObject({ sampleCount: 1000, inputWidth: 128, targetWidth: 10 });
    expect(loadData(scenario).inputs).toEqual(data.inputs);
    const square = mean(Array.from(data.inputs, (value) => value * value));
    expect(square).toBeGreaterThan(0.9);
    expect(square).toBeLessThan(1.1);
    expect(data.inputs.every((value) => Number(value.toFixed(2)) === value)).toBe(true);
  });

  it.each(['digits', 'digits-linear'])('%s: what the menu says before it is fetched is what its file says', (name) => {
    const example = exampleNamed(name);
    const scenario = exampleScenario(name);
    expect(example).toMatchObject({ title: scenario.title, layers: scenario.network.layers });
    expect(example?.sampleCount).toBe(sampleCountOf(scenario));
    expect(imageOf(scenario)).toEqual({ width: 8, height: 8 });
    // Fetched once: there is nothing more to wait for.
    expect(comingExample(name)).toBeUndefined();
    expect(comingData(scenario)).toBeUndefined();
  });

  it('digits: 50 of each class, pixels that are sixteenths, three zeros and three ones in the first batch', () => {
    const scenario = exampleScenario('digits');
    const { inputs, inputWidth } = loadData(scenario);
    const labels = labelsOf(scenario);
    expect(inputWidth).toBe(64);
    for (let name = 0; name < 10; name++) expect(labels.filter((label) => label === String(name))).toHaveLength(50);
    expect(inputs.every((value) => value >= 0 && value <= 1 && Number.isInteger(16 * value))).toBe(true);
    expect(labels.slice(0, 6)).toEqual(['0', '1', '0', '1', '1', '0']);
    // The first row of the published table.
    expect([...inputs.subarray(0, 8)].map((value) => 16 * value)).toEqual([0, 0, 5, 13, 9, 1, 0, 0]);
  });

  it('digits: at the first step zeros and ones pull the weights into the selected unit opposite ways, and the means cancel', () => {
    const scenario = exampleScenario('digits');
    const trace = firstTrace(scenario);
    const { to } = scenario.view.weight;
    const deltas = rowsOf(trace).map((row) => trace.delta(1, to, row));
    const [zero = Number.NaN, one = Number.NaN] = deltas;
    expect(Math.sign(zero)).toBe(-Math.sign(one));
    expect(Math.abs(mean(deltas))).toBeLessThan(0.05 * Math.abs(zero));
  });

  it('iris: 150 flowers with the means of the published table', () => {
    const scenario = exampleScenario('iris');
    const data = loadData(scenario);
    expect(data).toMatchObject({ sampleCount: 150, inputWidth: 4, targetWidth: 3 });
    const labels = labelsOf(scenario);
    expect([labels[0], labels[50], labels[149]]).toEqual(['setosa', 'versicolor', 'virginica']);
    const means = [0, 50, 100].map((first) =>
      [0, 1, 2, 3].map((column) =>
        mean(Array.from({ length: 50 }, (_, plant) => data.inputs[(first + plant) * 4 + column] ?? Number.NaN)),
      ),
    );
    expect(means.map((row) => row.map((value) => value.toFixed(3)))).toEqual([
      ['5.006', '3.428', '1.462', '0.246'],
      ['5.936', '2.770', '4.260', '1.326'],
      ['6.588', '2.974', '5.552', '2.026'],
    ]);
    // The two rows that a widespread copy has wrong.
    expect([...data.inputs.subarray(34 * 4, 35 * 4)]).toEqual([4.9, 3.1, 1.5, 0.2]);
    expect([...data.inputs.subarray(37 * 4, 38 * 4)]).toEqual([4.9, 3.6, 1.4, 0.1]);
  });
});

describe('built-in data', () => {
  it.each(['mse-128-64-10', 'iris', 'digits'])('of %s is one-hot and of the size that was promised', (name) => {
    const scenario = exampleScenario(name);
    const data = loadData(scenario);
    expect(data.sampleCount).toBe(sampleCountOf(scenario));
    expect(labelsOf(scenario)).toHaveLength(data.sampleCount);
    for (let sample = 0; sample < data.sampleCount; sample++) {
      const row = [...data.targets.subarray(sample * data.targetWidth, (sample + 1) * data.targetWidth)];
      expect(row.filter((value) => value === 1)).toHaveLength(1);
      expect(row.filter((value) => value === 0)).toHaveLength(data.targetWidth - 1);
    }
  });
});
