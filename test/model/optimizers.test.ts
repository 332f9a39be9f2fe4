/** What every optimizer of the list promises, without a list of them here. */
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  decayRate,
  type HyperparameterName,
  hyperparameterNames,
  hyperparameters,
  hyperparametersOf,
  isAdaptive,
  keptLines,
  type OptimizerKind,
  type OptimizerSettings,
  optimizerKinds,
  type Reduction,
  type StepTrace,
  scalingsOf,
} from '../../src/model';
import { interpret } from '../../src/model/optimizers/interpret';
import type { RuleRange } from '../../src/model/optimizers/optimizer';
import { loopOf } from '../../src/model/optimizers/rules';
import { firstInput, readGolden } from './goldenCase';

function settingsOf(kind: OptimizerKind, chosen: Readonly<Record<string, number>> = {}): OptimizerSettings {
  const own = hyperparametersOf(kind).map(({ name, default: usual }) => [name, chosen[name] ?? usual]);
  return { kind, learningRate: 0.1, ...Object.fromEntries(own), ...pick(chosen, 'learningRate') } as OptimizerSettings;
}

function pick(chosen: Readonly<Record<string, number>>, name: string): Readonly<Record<string, number>> {
  const value = chosen[name];
  return value === undefined ? {} : { [name]: value };
}

describe.each(optimizerKinds)('%s', (kind) => {
  it('names a symbol and a range for each hyperparameter, the same wherever it occurs', () => {
    for (const { name, symbol, range } of hyperparametersOf(kind)) {
      for (const other of optimizerKinds.flatMap(hyperparametersOf).filter((one) => one.name === name)) {
        expect([other.symbol, other.range]).toEqual([symbol, range]);
      }
    }
    const symbols = keptLines(settingsOf(kind, { momentum: 0.9 })).map((line) => line.symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
  });

  it.each([
    { time: 1, decay: 0 },
    { time: 1, decay: 0.3 },
    { time: 7, decay: 0.3 },
    { time: 900, decay: 0 },
  ])('its loop, where it has one, gives the bits of its trees: %o', ({ time, decay }) => {
    for (const momentum of [0, 0.9]) {
      const settings = settingsOf(kind, { weightDecay: decay, momentum });
      const loop = loopOf(settings);
      const [byHand, byTrees] = [rangeFor(settings, time), rangeFor(settings, time)];
      expect(decayRate(settings)).toBe(decay);
      loop?.({ ...byHand, decay });
      interpret(settings, { ...byTrees, decay });
      if (!loop) continue;
      expect(bits(byHand.update)).toEqual(bits(byTrees.update));
      for (const { name } of keptLines(settings)) {
        expect(bits(byHand.after[name])).toEqual(bits(byTrees.after[name]));
      }
    }
  });

  it('goes the way of the mean with the sum by the scalings that it declares', () => {
    const factor = 4;
    const scaled = scaledSettings(kind, chosen, factor);
    // Without scalings, nothing is promised.
    if (!scaled) return;
    const mean = pathOf(settingsOf(kind, chosen), 1);
    const sum = pathOf(settingsOf(kind, scaled), factor);
    mean.forEach((update, at) => {
      expect(sum[at]).toBeCloseTo(update, 12);
      expect(update).not.toBe(0);
    });
  });

  it('declares the scalings of nothing else: without any one of them, the steps differ', () => {
    const names = Object.keys(scalingsOf(kind) ?? {});
    const mean = pathOf(settingsOf(kind, chosen), 1);
    for (const left of names) {
      const scaled = { ...scaledSettings(kind, chosen, 4), [left]: chosen[left as keyof typeof chosen] };
      expect(Math.abs((pathOf(settingsOf(kind, scaled), 4)[0] ?? 0) - (mean[0] ?? 0))).toBeGreaterThan(1e-6);
    }
  });

  it('isAdaptive if a constant factor of the gradient cancels', () => {
    const small = { ...chosen, weightDecay: 0, epsilon: 1e-12 };
    const [one, thousandfold] = [pathOf(settingsOf(kind, small), 1), pathOf(settingsOf(kind, small), 1000)];
    const cancels = one.every((update, at) => Math.abs((thousandfold[at] ?? 0) / update - 1) < 1e-6);
    expect(isAdaptive(kind)).toBe(cancels);
  });

  it('makes the step of the mean with the sum of a batch', () => {
    const mean = stepWith(settingsOf(kind, chosen), 'mean');
    const scaled = scaledSettings(kind, chosen, mean.batchSize);
    if (!scaled) return;
    const sum = stepWith(settingsOf(kind, scaled), 'sum');
    for (const [layer, from, to] of [
      [1, 0, 1],
      [1, 2, 3],
      [2, 3, 1],
    ] as const) {
      expect(sum.update(layer, from, to)).toBeCloseTo(mean.update(layer, from, to), 12);
      expect(mean.update(layer, from, to)).not.toBe(0);
    }
  });
});

/** A hyperparameter of each name, different from its usual value; ε is large enough to matter. */
const chosen: Readonly<Record<HyperparameterName | 'learningRate', number>> = {
  ...(Object.fromEntries(
    hyperparameterNames.map((name) => [
      name,
      { atLeastZero: 0.2, aboveZero: 0.05, belowOne: 0.9 }[hyperparameters[name].range],
    ]),
  ) as Record<HyperparameterName, number>),
  learningRate: 0.3,
};

/** The settings with which gradients `factor` times as large make the same steps; undefined if the optimizer declares none. */
function scaledSettings(
  kind: OptimizerKind,
  values: Readonly<Record<string, number>>,
  factor: number,
): Readonly<Record<string, number>> | undefined {
  const scalings = scalingsOf(kind);
  if (!scalings) return undefined;
  const scaled = Object.entries(scalings).map(([name, by]) => {
    const value = values[name] ?? 0;
    return [name, by === 'times' ? factor * value : value / factor];
  });
  return { ...values, ...Object.fromEntries(scaled) };
}

/** The updates of one weight in four steps whose gradients are `factor` times these. */
function pathOf(optimizer: OptimizerSettings, factor: number): readonly number[] {
  const state = Object.fromEntries(keptLines(optimizer).map(({ name }) => [name, new Float64Array(1)]));
  const weights = new Float64Array([0.7]);
  return [0.5, -0.2, 0.11, 0.3].map((gradient, at) => {
    const after = Object.fromEntries(Object.keys(state).map((name) => [name, new Float64Array(1)]));
    const update = new Float64Array(1);
    interpret(optimizer, {
      time: at + 1,
      decay: decayRate(optimizer),
      weights,
      gradient: new Float64Array([factor * gradient]),
      before: state,
      after,
      update,
      from: 0,
      to: 1,
    });
    Object.assign(state, after);
    weights[0] = (weights[0] ?? 0) + (update[0] ?? 0);
    return update[0] ?? 0;
  });
}

function stepWith(optimizer: OptimizerSettings, reduction: Reduction): StepTrace {
  const input = firstInput(readGolden('xor').scenario);
  return computeStep({ ...input, settings: { ...input.settings, reduction, optimizer } });
}

/** More than a strip of weights, the strangest numbers among them. */
function rangeFor(settings: OptimizerSettings, time: number): RuleRange {
  const length = 700;
  const strange = [0, -0, 1e-320, -1e-320, 1e160, -1e160, 1e308, Number.POSITIVE_INFINITY, Number.NaN, -1 / 3];
  const numbers = (shift: number) =>
    Float64Array.from({ length }, (_, at) =>
      at % 7 === 0
        ? (strange[(at / 7 + shift) % strange.length] ?? 0)
        : Math.sin(at * (shift + 1)) * 10 ** ((at % 9) - 6),
    );
  const names = keptLines(settings).map(({ name }) => name);
  return {
    time,
    decay: 0,
    weights: numbers(1),
    gradient: numbers(2),
    before: Object.fromEntries(names.map((name, at) => [name, numbers(3 + at).map(Math.abs)])),
    after: Object.fromEntries(names.map((name) => [name, new Float64Array(length)])),
    update: new Float64Array(length),
    from: 3,
    to: length - 2,
  };
}

function bits(block: Float64Array | undefined): readonly bigint[] {
  if (!block) throw new Error('expected a block');
  // NaN has many patterns, and none of them is promised.
  return [...new BigInt64Array(block.map((value) => (Number.isNaN(value) ? Number.NaN : value)).buffer)];
}
