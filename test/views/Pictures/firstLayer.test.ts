import { describe, expect, it } from 'vitest';
import { computeStep, type StepTrace } from '../../../src/model';
import { quantityValue, summandOf } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { initialStateOf, loadData, networkOf, settingsOf } from '../../../src/scenario';
import { isSumOfSamples, startOf } from '../../../src/views/Pictures/changeSinceStart';
import { firstLayerOf, picturedWeights, unitOf } from '../../../src/views/Pictures/firstLayer';
import { classPush, classPushes } from '../../../src/views/Pictures/pushes';
import { foldsClasses, orderedRows, usualOrder } from '../../../src/views/Pictures/rowOrder';
import { exampleScenario } from '../../exampleScenario';

function traceOf(name: string, batchSize: number, change: object = {}): StepTrace {
  const scenario = exampleScenario(name);
  return computeStep({
    network: networkOf(scenario),
    settings: { ...settingsOf(scenario), ...change },
    data: loadData(scenario),
    state: initialStateOf(scenario),
    batch: Array.from({ length: batchSize }, (_, index) => index),
    step: 1,
    epoch: 1,
  });
}

const close = (one: ArrayLike<number>, other: ArrayLike<number>): void => {
  expect(one.length).toBe(other.length);
  for (let at = 0; at < one.length; at++) expect(one[at]).toBeCloseTo(other[at] ?? Number.NaN, 12);
};

const pixels = Array.from({ length: 64 }, (_, index) => index + 1);

describe('firstLayerOf', () => {
  it.each([['mean' as const], ['sum' as const]])(
    'under %s: rows add up to Σ, and means and covariance to the batch gradient',
    (reduction) => {
      const trace = traceOf('digits', 20, { reduction });
      const layer = firstLayerOf(trace);
      for (const unit of [1, 5, 16]) {
        const all = layer.sumOf(layer.samples.keys(), unit);
        close(all, picturedWeights(trace, 'gradientSum', 1, unit));
        const gradient = picturedWeights(trace, 'batchGradient', 1, unit);
        const [means, gap] = [layer.productOfMeans(unit), layer.covariance(unit)];
        close(
          means.map((value, at) => value + (gap[at] ?? 0)),
          gradient,
        );
      }
    },
  );

  it('has the numbers of the quantities of the same names', () => {
    const trace = traceOf('digits', 6);
    const layer = firstLayerOf(trace);
    for (const [row, sample] of layer.samples.entries()) {
      const own = pixels.map((from) => quantityValue(summandOf(trace, { layer: 1, from, to: 5 }, sample), trace));
      close(layer.contributions(5)[row] ?? [], own);
      expect(layer.delta(row, 5)).toBe(quantityValue({ kind: 'delta', layer: 1, unit: 5, sample }, trace));
    }
    const at = (kind: 'productOfMeans' | 'covariance') =>
      pixels.map((from) => quantityValue({ kind, layer: 1, from, to: 5 }, trace));
    close(layer.productOfMeans(5), at('productOfMeans'));
    close(layer.covariance(5), at('covariance'));
  });

  it('counts the factors of clipped samples', () => {
    const trace = traceOf('digits', 6, { clip: { per: 'sample', maxNorm: 0.5 } });
    const layer = firstLayerOf(trace);
    expect(quantityValue({ kind: 'clipFactor', sample: 1 }, trace)).toBeLessThan(1);
    close(layer.sumOf(layer.samples.keys(), 5), picturedWeights(trace, 'gradientSum', 1, 5));
  });

  it('no picture of a unit goes beyond the full colour, and those of gradient descent have one look on three scales', () => {
    const trace = traceOf('digits', 6);
    const layer = firstLayerOf(trace);
    const ends = layer.ends(5);
    const largest = (values: Float64Array): number => Math.max(...values.map(Math.abs));
    for (const image of layer.contributions(5)) expect(largest(image)).toBeLessThanOrEqual(ends.sample);
    expect(largest(layer.covariance(5))).toBeLessThanOrEqual(ends.batchGradient * (1 + 1e-12));
    expect(ends.gradientSum / ends.batchGradient).toBeCloseTo(6, 12);
    expect(ends.update / ends.batchGradient).toBeCloseTo(0.3, 12);
    // Weights of all units are beside those of one: they share a scale.
    expect(ends.weight).toBe(layer.ends().weight);
    expect(layer.ends().sample).toBeGreaterThanOrEqual(ends.sample);
  });

  it('the update has a scale of its own where it is no multiple of the gradient, and is not pale beside small gradients', () => {
    const largest = (of: StepTrace, kind: 'update' | 'batchGradient') =>
      Math.max(...[...picturedWeights(of, kind, 1, 5)].map(Math.abs));
    const decayed = traceOf('digits', 6, {
      optimizer: { kind: 'sgd', learningRate: 0.3, momentum: 0, weightDecay: 0.1 },
    });
    expect(firstLayerOf(decayed).ends(5).update).toBeCloseTo(largest(decayed, 'update'), 12);
    const penalized = traceOf('digits', 6, { penalty: { l2: 0.1, divideBy: 'none', biases: false } });
    const ends = firstLayerOf(penalized).ends(5);
    expect(ends.update / ends.batchGradient).toBeCloseTo(
      largest(penalized, 'update') / largest(penalized, 'batchGradient'),
      12,
    );
  });
});

describe('unitOf', () => {
  it('is the unit that a weight of layer 1 leads into, else the one that it comes from', () => {
    expect(unitOf({ layer: 1, from: 29, to: 5 }, 16)).toEqual({ unit: 5, place: { layer: 1, from: 29, to: 5 } });
    expect(unitOf({ layer: 2, from: 7, to: 3 }, 16)).toEqual({ unit: 7 });
    expect(unitOf({ layer: 2, from: 0, to: 3 }, 16)).toEqual({ unit: 1 });
    expect(unitOf({ layer: 3, from: 9, to: 3 }, 16)).toEqual({ unit: 1 });
  });
});

describe('classes', () => {
  const trace = traceOf('digits', 40);
  const layer = firstLayerOf(trace);
  const targets = layer.samples.map((sample) => trace.batch.indexOf(sample - 1) % 10);

  it('a class pushes up where all its δ are negative, and as its larger part where they are not', () => {
    const rows = [...layer.samples.keys()];
    const negative = rows.filter((row) => layer.delta(row, 5) < 0);
    const positive = rows.filter((row) => layer.delta(row, 5) > 0);
    expect(classPush(layer, negative, 5)).toBe('up');
    expect(classPush(layer, positive, 5)).toBe('down');
    expect(classPush(layer, [], 5)).toBe('none');
    expect(classPush({ ...layer, scale: () => Number.NaN }, rows, 5)).toBe('none');
    const sum = rows.reduce((total, row) => total + layer.delta(row, 5), 0);
    expect(classPush(layer, rows, 5)).toBe(sum < 0 ? 'mostlyUp' : 'mostlyDown');
  });

  it('every row is in one class', () => {
    const classes = classPushes(layer, targets, 5);
    expect(classes.flatMap(({ rows }) => rows).toSorted((one, other) => one - other)).toEqual([
      ...layer.samples.keys(),
    ]);
  });

  it('rows by |δ| fall; classes are folded until opened; before δ is known the batch order stays', () => {
    const by = { unit: 5, targets, isFolded: false, open: undefined, byDelta: true };
    const sizes = orderedRows(layer, { ...by, order: 'delta' }).map((row) =>
      row.kind === 'sample' ? Math.abs(layer.delta(row.row, 5)) : Number.NaN,
    );
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    const unknown = orderedRows(layer, { ...by, order: 'delta', byDelta: false });
    expect(unknown.map((row) => row.kind === 'sample' && row.row)).toEqual([...layer.samples.keys()]);
    const folded = orderedRows(layer, { ...by, order: 'class', isFolded: true });
    expect(folded.every(({ kind }) => kind === 'class')).toBe(true);
    const opened = orderedRows(layer, { ...by, order: 'class', isFolded: true, open: 3 });
    expect(opened.length - folded.length).toBe(targets.filter((target) => target === 3).length);
    // In front of a class, where a sentence speaks of classes, none is pushed out of sight.
    const last = orderedRows(layer, { ...by, order: 'class', isFolded: true, open: 3, isOpenLast: true });
    expect(last.slice(0, folded.length).every(({ kind }) => kind === 'class')).toBe(true);
    expect(last).toHaveLength(opened.length);
    const chosen = targets.lastIndexOf(3);
    const first = orderedRows(layer, {
      ...by,
      order: 'class',
      isFolded: true,
      open: 3,
      isOpenLast: true,
      first: chosen,
    });
    expect(first[folded.length]).toEqual({ kind: 'sample', row: chosen });
    expect(first).toHaveLength(last.length);
  });

  it('small batches keep their order, larger ones go by class where there are classes', () => {
    expect([usualOrder(6, true), usualOrder(100, true), usualOrder(100, false)]).toEqual(['batch', 'class', 'delta']);
    expect([foldsClasses(6), foldsClasses(500)]).toEqual([false, true]);
  });
});

describe('what the weights have taken in', () => {
  it('is the sum of all updates so far', () => {
    const run = createRun(exampleScenario('digits'), []);
    const start = startOf(run, 5);
    close(start, picturedWeights(run.traceAt(1), 'weight', 1, 5));
    const updates = [1, 2, 3].map((step) => picturedWeights(run.traceAt(step), 'update', 1, 5));
    const taken = picturedWeights(run.traceAt(4), 'weight', 1, 5).map((value, at) => value - (start[at] ?? 0));
    close(
      taken,
      start.map((_, at) => updates.reduce((sum, update) => sum + (update[at] ?? 0), 0)),
    );
  });

  it('is a weighted sum of sample images by gradient descent, also with momentum, only', () => {
    const scenario = exampleScenario('digits');
    expect(isSumOfSamples(createRun(scenario, []))).toBe(true);
    expect(isSumOfSamples(createRun(scenario, [{ step: 2, setting: 'weightDecay', value: 0.1 }]))).toBe(false);
    expect(isSumOfSamples(createRun(scenario, [{ step: 2, setting: 'optimizer', value: 'adam' }]))).toBe(false);
    // v = μv + g, Δw = −η(g + μv): every term is a multiple of a gradient.
    expect(isSumOfSamples(createRun(scenario, [{ step: 2, setting: 'optimizer', value: 'nesterov' }]))).toBe(true);
    expect(isSumOfSamples(createRun(scenario, [{ step: 2, setting: 'penalty', value: '0.1' }]))).toBe(false);
    const typed = { step: 2, setting: 'weight', layer: 1, from: 1, to: 1, value: 3 } as const;
    expect(isSumOfSamples(createRun(scenario, [typed]))).toBe(false);
  });
});
