/** What every optimizer of the list promises, without a list of them here. */
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  decayRate,
  hyperparametersOf,
  keptLines,
  type OptimizerKind,
  type OptimizerSettings,
  optimizerKinds,
  optimizers,
  type Reduction,
  type StepTrace,
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

  it('goes the way of the mean with the sum, once what the table in docs/model.md says is changed', () => {
    const mean = stepWith(settingsOf(kind, meanSettings), 'mean');
    const sum = stepWith(settingsOf(kind, sumSettings(kind, mean.batchSize)), 'sum');
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

/** A hyperparameter with ε large enough to matter. */
const meanSettings = { momentum: 0.9, weightDecay: 0.2, epsilon: 0.05, learningRate: 0.3 };

/** A rule that divides by its gradient's size keeps η and has Bε; the others have η/B. Coupled decay becomes Bλ. */
function sumSettings(kind: OptimizerKind, batchSize: number): Readonly<Record<string, number>> {
  const scales = hyperparametersOf(kind).some(({ name }) => name === 'epsilon');
  const { momentum, weightDecay, epsilon, learningRate } = meanSettings;
  return {
    momentum,
    epsilon: batchSize * epsilon,
    learningRate: scales ? learningRate : learningRate / batchSize,
    weightDecay: optimizers[kind].decay === 'coupled' ? batchSize * weightDecay : weightDecay,
  };
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
