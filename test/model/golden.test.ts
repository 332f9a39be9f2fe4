import { describe, expect, it } from 'vitest';
import {
  activationNames,
  keptLines,
  lastLayer,
  lossNames,
  optimizerKinds,
  type RuleLineName,
  ruleLines,
  type StepTrace,
} from '../../src/model';
import {
  firstInput,
  type GoldenLayer,
  type GoldenTrace,
  goldenNames,
  type Rows,
  readGolden,
  run,
  type WeightPair,
  written,
} from './goldenCase';

describe('a step agrees with PyTorch in float64, field by field', () => {
  it('has goldens for every activation, loss, optimizer and bias mode', () => {
    const scenarios = goldenNames.map((name) => readGolden(name).scenario);
    const seen = (values: readonly (string | undefined)[]): string[] => [...new Set(values.map(String))].sort();
    expect(seen(scenarios.flatMap(({ network }) => network.activations))).toEqual(activationNames.toSorted());
    expect(seen(scenarios.map(({ loss }) => loss))).toEqual(lossNames.toSorted());
    expect(seen(scenarios.map(({ network }) => network.bias))).toEqual(['frozen', 'none', 'trained']);
    expect(seen(scenarios.map(({ training }) => training.reduction))).toEqual(['mean', 'sum']);
    expect(seen(scenarios.map(({ training }) => training.optimizer.kind))).toEqual([...optimizerKinds].sort());
    expect(seen(scenarios.map(({ training }) => training.clip?.per))).toEqual(['batch', 'sample', 'undefined']);
    expect(seen(scenarios.map(({ training }) => String(training.divisor)))).toEqual([
      '7.5',
      'none',
      'undefined',
      'weights',
    ]);
    const penalties = scenarios.flatMap(({ training }) => training.penalty ?? []);
    expect(seen(penalties.map(({ divideBy }) => divideBy))).toEqual(['batch', 'data', 'none', 'undefined']);
    expect(seen(penalties.map(({ biases = false }) => String(biases)))).toEqual(['false', 'true']);
    const accumulations = scenarios.flatMap(({ training }) => training.accumulate ?? []);
    expect(seen(accumulations.map(({ divide = 'planned' }) => divide))).toEqual([
      'actual',
      'none',
      'planned',
      'samples',
    ]);
    expect(seen(accumulations.map(({ clear = true }) => String(clear)))).toEqual(['false', 'true']);
    const traces = goldenNames.flatMap((name) => readGolden(name).traces);
    for (const factors of [
      traces.flatMap(({ clipFactors = [] }) => clipFactors),
      traces.flatMap(({ batchClipFactor = [] }) => batchClipFactor),
    ]) {
      expect(factors.some((factor) => factor < 1)).toBe(true);
      expect(factors.some((factor) => factor === 1)).toBe(true);
    }
  });

  for (const name of goldenNames) {
    it(name, () => {
      const { scenario, traces } = readGolden(name);
      const computed = run(firstInput(scenario), Math.max(...traces.map(({ step }) => step)));
      for (const golden of traces) expect(differences(computed[golden.step - 1] as StepTrace, golden)).toEqual([]);
    });
  }
});

/** Every field of the golden trace beside the computed one; returns what disagrees, by place. */
function differences(trace: StepTrace, golden: GoldenTrace): string[] {
  const found: string[] = [];
  const compare = (place: string, actual: number, expected: number | string): void => {
    const wanted = written(expected);
    const close = Math.abs(actual - wanted) <= 1e-10 * Math.max(1, Math.abs(wanted));
    if (!close && !Object.is(actual, wanted)) found.push(`step ${golden.step} ${place}: ${actual}, not ${expected}`);
  };
  const compareRows = (place: string, rows: Rows, actual: (row: number, column: number) => number): void =>
    rows.forEach((row, r) => {
      row.forEach((value, c) => {
        compare(`${place}[${r}][${c}]`, actual(r, c), value);
      });
    });
  type Cell = (layer: number, from: number, to: number) => number;
  const comparePair = (place: string, layer: number, pair: WeightPair, cell: Cell): void => {
    compareRows(`${place}.weights`, pair.weights, (r, c) => cell(layer, r + 1, c + 1));
    if (pair.biases) compareRows(`${place}.biases`, [pair.biases], (_, c) => cell(layer, 0, c + 1));
  };
  const pairOf = (weights: Rows, biases: GoldenLayer['biases']): WeightPair =>
    biases ? { weights, biases } : { weights };

  expect(trace.epoch).toBe(golden.epoch);
  expect(trace.batch).toEqual(golden.batch);
  expect(golden.layers).toHaveLength(lastLayer(trace.network));
  compareRows('inputs', golden.inputs, (r, c) => trace.input(c + 1, r + 1));
  compareRows('targets', golden.targets, (r, c) => trace.target(c + 1, r + 1));
  compareRows('loss', [golden.loss.samples], (_, c) => trace.sampleLoss(c + 1));
  compareRows('sampleWeights', [golden.sampleWeights ?? []], (_, c) => trace.sampleWeight(c + 1));
  expect(trace.hasSampleWeights).toBe(golden.sampleWeights !== undefined);
  if (golden.divisor !== undefined) compare('divisor', trace.divisor, golden.divisor);
  compareRows('clipFactors', [golden.clipFactors ?? []], (_, c) => trace.clipFactor(c + 1));
  expect(trace.updates).toBe(golden.updates ?? true);
  expect(trace.cycle !== undefined).toBe(golden.updates !== undefined);
  compare('batchClipFactor', trace.batchClipFactor(), golden.batchClipFactor ?? 1);
  compare('loss.batch', trace.batchLoss(), golden.loss.batch);
  expect(trace.settings.penalty !== undefined).toBe(golden.loss.penalty !== undefined);
  compare('loss.penalty', trace.penalty(), golden.loss.penalty ?? 0);
  compare('loss.batchAfter', trace.lossAfter(), golden.loss.batchAfter);
  compareRows('outputError', golden.outputError, (r, c) => trace.outputError(c + 1, r + 1));
  golden.layers.forEach((layer, index) => {
    const l = index + 1;
    const at = `layers[${index}]`;
    compareRows(`${at}.s`, layer.s, (r, c) => trace.preactivation(l, c + 1, r + 1));
    compareRows(`${at}.x`, layer.x, (r, c) => trace.activation(l, c + 1, r + 1));
    if (layer.slope) compareRows(`${at}.slope`, layer.slope, (r, c) => trace.slope(l, c + 1, r + 1));
    else expect(() => trace.slope(l, 1, 1)).toThrow(RangeError);
    compareRows(`${at}.delta`, layer.delta, (r, c) => trace.delta(l, c + 1, r + 1));
    layer.sampleGradients.weights.forEach((rows, k) => {
      const biases = layer.sampleGradients.biases?.[k];
      comparePair(`${at}.sampleGradients ${k}`, l, pairOf(rows, biases), (a, b, c) =>
        trace.sampleGradient(a, b, c, k + 1),
      );
    });
    comparePair(`${at} before`, l, pairOf(layer.weights, layer.biases), (...w) => trace.weight(...w));
    comparePair(`${at}.gradientSum`, l, layer.gradientSum, (...w) => trace.gradientSum(...w));
    comparePair(`${at}.dataGradient`, l, layer.dataGradient ?? layer.gradient, (...w) => trace.dataGradient(...w));
    if (layer.penaltyGradient) {
      comparePair(`${at}.penaltyGradient`, l, layer.penaltyGradient, (...w) => trace.penaltyGradient(...w));
    } else expect(trace.penaltyGradient(l, 1, 1)).toBe(0);
    comparePair(`${at}.gradient`, l, layer.gradient, (...w) => trace.batchGradient(...w));
    if (layer.accumulatedBefore && layer.accumulatedAfter) {
      comparePair(`${at}.accumulatedBefore`, l, layer.accumulatedBefore, (...w) => trace.accumulatedBefore(...w));
      comparePair(`${at}.accumulatedAfter`, l, layer.accumulatedAfter, (...w) => trace.accumulatedAfter(...w));
    }
    if (layer.clippedGradient || !layer.accumulatedAfter) {
      comparePair(`${at}.clippedGradient`, l, layer.clippedGradient ?? layer.gradient, (...w) =>
        trace.clippedGradient(...w),
      );
    }
    comparePair(`${at}.update`, l, layer.update, (...w) => trace.update(...w));
    comparePair(`${at} after`, l, pairOf(layer.weightsAfter, layer.biasesAfter), (...w) => trace.weightAfter(...w));
    const state = layer.optimizerState;
    const kept = keptLines(trace.settings.optimizer);
    expect(Object.keys(state?.after ?? {}).sort()).toEqual(kept.map(({ symbol }) => symbol).sort());
    for (const { name, symbol } of kept) {
      const [before, after] = [state?.before[symbol], state?.after[symbol]];
      if (!before || !after) throw new Error(`${at}: no ${symbol}`);
      comparePair(`${at} ${symbol} before`, l, before, (...w) => trace.optimizerState(name, ...w));
      if (trace.updates) comparePair(`${at} ${symbol} after`, l, after, (...w) => trace.optimizerLine(name, ...w));
      else comparePair(`${at} ${symbol} kept`, l, after, (...w) => trace.optimizerState(name, ...w));
    }
    for (const name of Object.keys(ruleLines) as RuleLineName[]) {
      if (!kept.some((line) => line.name === name))
        expect(() => trace.optimizerState(name, l, 1, 1)).toThrow(RangeError);
    }
    if (!layer.biases) expect(() => trace.weight(l, 0, 1)).toThrow(RangeError);
  });
  return found;
}
