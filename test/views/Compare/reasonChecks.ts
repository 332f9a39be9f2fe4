/**
 * What each reason claims, computed anew from the single numbers of the two steps: sample by sample and weight by weight, without the
 * helpers of the reasons. A new reason does not compile without its check.
 */
import { expect } from 'vitest';
import { computeStep, firstFrom, lastLayer, type StepTrace, unitsIn } from '../../../src/model';
import { createRun, type Run, stepContext } from '../../../src/run';
import type { Reason, ReasonContext, ReasonName, ReasonValue } from '../../../src/views/Compare/reasons/reason';

export interface Claimed {
  readonly context: ReasonContext;
  readonly values: Readonly<Record<string, ReasonValue>>;
}

type Place = readonly [layer: number, from: number, to: number];

/** The weights that both train. */
function places({ first, second }: ReasonContext['traces']): readonly Place[] {
  const biases = first.network.bias === 'trained' && second.network.bias === 'trained';
  const { network } = first;
  const found: Place[] = [];
  for (let layer = 1; layer <= lastLayer(network); layer++)
    for (let from = biases ? firstFrom(network) : 1; from <= unitsIn(network, layer - 1); from++)
      for (let to = 1; to <= unitsIn(network, layer); to++) found.push([layer, from, to]);
  return found;
}

const norm = (values: readonly number[]): number => Math.hypot(...values);
const rowsOf = ({ batchSize }: StepTrace): readonly number[] => Array.from({ length: batchSize }, (_, at) => at + 1);

function number({ values }: Claimed, name: string): number {
  const value = values[name];
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && 'exact' in value) return value.exact;
  if (typeof value === 'object' && 'percent' in value) return value.percent;
  throw new Error(`${name} is no number`);
}

function traceOf({ context, values }: Claimed, name: string): StepTrace {
  const value = values[name];
  if (typeof value === 'object' && 'run' in value) return context.traces[value.run];
  throw new Error(`${name} is no run`);
}

function samples({ values }: Claimed, name: string): readonly number[] {
  const value = values[name];
  if (typeof value === 'object' && 'samples' in value) return value.samples;
  throw new Error(`${name} are no samples`);
}

/** A number for each weight that both runs train: those of the first run, and those of the second. */
function vectors({ context }: Claimed, read: (trace: StepTrace, place: Place) => number): [number[], number[]] {
  const all = places(context.traces);
  return [
    all.map((place) => read(context.traces.first, place)),
    all.map((place) => read(context.traces.second, place)),
  ];
}

function expectEqual(a: readonly number[], b: readonly number[], scale = 1): void {
  const size = Math.max(norm(a), norm(b), scale * 1e-3);
  // One call of expect for each of so many numbers takes longer than to compute them.
  const other = a.findIndex((value, at) => !(Math.abs(value - (b[at] ?? Number.NaN)) <= 1e-9 * size));
  if (other >= 0) expect.fail(`number ${other} is ${a[other]} in the one and ${b[other]} in the other`);
}

const near = (value: number, expected: number): void => {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-8 * Math.max(Math.abs(expected), 1e-12));
};

/** γ(k)c(k)∇e(k) of one row. */
const contribution = (trace: StepTrace, [layer, from, to]: Place, row: number): number =>
  trace.sampleWeight(row) *
  trace.clipFactor(row) *
  trace.activation(layer - 1, from, row) *
  trace.delta(layer, to, row);
const sum = (trace: StepTrace, place: Place, rows = rowsOf(trace)): number =>
  rows.reduce((total, row) => total + contribution(trace, place, row), 0);
const data = (trace: StepTrace, place: Place): number => trace.dataGradient(...place);
const given = (trace: StepTrace, place: Place): number => trace.clippedGradient(...place);
const update = (trace: StepTrace, place: Place): number => trace.update(...place);
const penalty = (trace: StepTrace, [layer, from, to]: Place): number => {
  const { penalty: of } = trace.settings;
  const counts = of && (from > 0 || of.biases);
  return counts && trace.penaltyDivisor > 0 ? (of.l2 * trace.weight(layer, from, to)) / trace.penaltyDivisor : 0;
};
const rate = (trace: StepTrace): number =>
  'weightDecay' in trace.settings.optimizer ? trace.settings.optimizer.weightDecay : 0;
const decay = (trace: StepTrace, [layer, from, to]: Place): number =>
  from > 0 || trace.settings.optimizer.weightDecayOn === 'all' ? rate(trace) * trace.weight(layer, from, to) : 0;

/** So many times the first vector is the second. */
function expectFactor(claimed: Claimed, read: Parameters<typeof vectors>[1], factor: number): void {
  const [one, other] = vectors(claimed, read);
  expectEqual(
    one.map((value) => factor * value),
    other,
    0,
  );
}

const both = (claimed: Claimed): readonly [StepTrace, StepTrace] => [
  claimed.context.traces.first,
  claimed.context.traces.second,
];
const largerOf = (claimed: Claimed) => ({ large: traceOf(claimed, 'larger'), small: traceOf(claimed, 'smaller') });
const rowsWith = (trace: StepTrace, numbers: readonly number[]): readonly number[] => {
  const left = [...numbers];
  // From the last row on, because a repeated sample is first matched with the rows that both have.
  return rowsOf(trace)
    .toReversed()
    .filter((row) => {
      const at = left.indexOf((trace.batch[row - 1] ?? -1) + 1);
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
};

/** |A|/N g_A + |C|/N g_C = g, with C's gradient from its rows. */
function meanContains(claimed: Claimed): void {
  const { large, small } = largerOf(claimed);
  const [inside, outside, all] = ['inside', 'outside', 'all'].map((name) => number(claimed, name));
  expect([inside, all]).toEqual([small.batchSize, large.batchSize]);
  const extra = rowsOf(large).filter((row) => !small.batch.includes(large.batch[row - 1] ?? -1));
  if (new Set(large.batch).size < large.batchSize) return;
  expect(extra).toHaveLength(outside ?? 0);
  const weights = places(claimed.context.traces);
  expectEqual(
    weights.map((place) => data(large, place)),
    weights.map((place) => (sum(small, place) + sum(large, place, extra)) / large.batchSize),
  );
}

function adaptiveSteps(trace: StepTrace, claimed: Claimed): number[] {
  const moved = places(claimed.context.traces).filter((place) => given(trace, place) !== 0);
  return moved.map((place) => Math.abs(update(trace, place))).filter((step) => step > 0);
}

const nothing = (): void => undefined;

export const checks: { readonly [Name in ReasonName]: (claimed: Claimed & { reason: Reason }) => void } = {
  apartAlready: (claimed) => {
    const [a, b] = vectors(claimed, (trace, place) => trace.weight(...place));
    near(number(claimed, 'distance'), norm(a.map((value, at) => value - (b[at] ?? 0))));
  },
  startsLater: (claimed) => {
    expect(number(claimed, 'step')).toBeGreaterThan(claimed.context.traces.first.step);
    expectFactor(claimed, update, 1);
  },
  nothingDiffers: (claimed) => expectFactor(claimed, update, 1),
  severalDiffer: (claimed) => expect(number(claimed, 'count')).toBeGreaterThan(1),
  factorUndone: (claimed) => {
    expectFactor(claimed, given, number(claimed, 'factor'));
    expectFactor(claimed, update, 1);
  },
  askedFor: (claimed) => expect(traceOf(claimed, 'run').settings.method).toBeUndefined(),

  sumOfBatch: (claimed) => expectFactor(claimed, given, number(claimed, 'size')),
  meanOfBatch: (claimed) => expectFactor(claimed, given, 1 / number(claimed, 'size')),
  sumOfDivisor: (claimed) => {
    const toSum = claimed.context.traces.second.settings.reduction === 'sum';
    expectFactor(claimed, given, toSum ? number(claimed, 'divisor') : 1 / number(claimed, 'divisor'));
  },
  sameSum: (claimed) => {
    // D_a g_a = D_b g_b = S.
    const [one, other] = vectors(claimed, (trace, place) => sum(trace, place));
    expectEqual(one, other);
    const [first, second] = both(claimed);
    expectEqual(
      places(claimed.context.traces).map((place) => number(claimed, 'one') * data(first, place)),
      one,
    );
    expectEqual(
      places(claimed.context.traces).map((place) => number(claimed, 'other') * data(second, place)),
      one,
    );
  },
  sameDivisor: (claimed) => expectFactor(claimed, data, 1),
  fixedDivisor: (claimed) => {
    const fixed = both(claimed).find(({ settings: { divisor } }) => divisor === number(claimed, 'divisor'));
    if (!fixed) throw new Error('no fixed divisor');
    const [first, ...rest] = places(claimed.context.traces);
    for (const place of first ? [first, ...rest] : [])
      near(data(fixed, place) || 0, sum(fixed, place) / fixed.divisor || 0);
  },
  factorBeforeClip: (claimed) => expectFactor(claimed, data, number(claimed, 'factor')),
  factorBeforePenalty: (claimed) => {
    expectFactor(claimed, data, number(claimed, 'factor'));
    expectEqual(...vectors(claimed, penalty));
  },
  factorOfBatch: (claimed) => expectFactor(claimed, data, number(claimed, 'factor')),

  meanContains,
  meanContainsMany: meanContains,
  partsCosine: (claimed) => expect(Math.abs(number(claimed, 'cosine'))).toBeLessThanOrEqual(1),
  sumContains: (claimed) => {
    const { large, small } = largerOf(claimed);
    const weights = places(claimed.context.traces);
    const extra = weights.map((place) => sum(large, place) - sum(small, place));
    expect(norm(extra)).toBeCloseTo(number(claimed, 'norm'), 9);
  },
  samplesOnlyIn: (claimed) => {
    const large = traceOf(claimed, 'larger');
    const small = both(claimed).find((trace) => trace !== large);
    expect(small?.batchSize).toBe(large.batchSize - samples(claimed, 'samples').length);
  },
  samplesExchanged: (claimed) => {
    const [first, second] = both(claimed);
    const [one, other] = [samples(claimed, 'one'), samples(claimed, 'other')];
    const numbers = (trace: StepTrace): number[] => trace.batch.map((index) => index + 1);
    const moved = [...numbers(first), ...other].sort((a, b) => a - b);
    expect(moved).toEqual([...numbers(second), ...one].sort((a, b) => a - b));
    expect(one.filter((sample) => other.includes(sample))).toEqual([]);
  },
  sameSamples: (claimed) => {
    const [first, second] = both(claimed);
    expect([...first.batch].sort()).toEqual([...second.batch].sort());
    expectEqual(...vectors(claimed, data));
  },
  sameSamplesRounded: (claimed) => {
    expectEqual(...vectors(claimed, data));
    const [one, other] = vectors(claimed, given);
    expect(number(claimed, 'difference')).toBe(Math.max(...one.map((value, at) => Math.abs((other[at] ?? 0) - value))));
  },
  seedMeets: nothing,
  seedWhole: (claimed) =>
    expect(claimed.context.traces.first.batchSize).toBe(claimed.context.runs.run.data.sampleCount),
  seedSequential: (claimed) => expectFactor(claimed, update, 1),
  seedByHand: (claimed) => expectFactor(claimed, update, 1),

  epochOrder: (claimed) => {
    // Every batch of the epoch at the first weights.
    const { run, other } = claimed.context.runs;
    const { batches } = run.epochInfo(1);
    const total = (one: Run, place: Place): number => {
      let sums = 0;
      for (let step = 1; step <= batches; step++) {
        const trace = computeStep({ ...stepContext(one.plan, step), state: one.stateAt(1) });
        sums += trace.batchGradient(...place);
      }
      return sums;
    };
    const weights = places(claimed.context.traces);
    expectEqual(
      weights.map((place) => total(run, place)),
      weights.map((place) => total(other, place)),
    );
    afterEpoch(claimed);
  },
  epochWithState: (claimed) => afterEpoch(claimed),
  epochWithClip: (claimed) => afterEpoch(claimed),
  epochWithDivisors: (claimed) => afterEpoch(claimed),

  lossFactor: (claimed) => {
    const [first, second] = both(claimed);
    const factor = number(claimed, 'factor');
    const last = lastLayer(first.network);
    for (const row of rowsOf(first))
      for (let unit = 1; unit <= unitsIn(first.network, last); unit++)
        expect(second.delta(last, unit, row)).toBeCloseTo(factor * first.delta(last, unit, row), 9);
    // So does every sample's gradient.
    for (const place of places(claimed.context.traces))
      for (const row of rowsOf(first))
        expect(second.sampleGradient(...place, row)).toBeCloseTo(factor * first.sampleGradient(...place, row), 8);
  },
  lossSlope: (claimed) => {
    const squared = traceOf(claimed, 'squared');
    const last = lastLayer(squared.network);
    const times = { halfSquaredError: 1, squaredError: 2, meanSquaredError: 2 }[
      squared.settings.loss as 'squaredError'
    ];
    // With K = 1: o(1 − o), once or twice.
    const slopes = rowsOf(squared).map(
      (row) => times * squared.activation(last, 1, row) * (1 - squared.activation(last, 1, row)),
    );
    expect(slopes.some((slope) => Math.abs(slope - number(claimed, 'most')) < 1e-6)).toBe(true);
    expect(slopes.some((slope) => Math.abs(slope - number(claimed, 'least')) < 1e-6)).toBe(true);
    expect(number(claimed, 'most')).toBeLessThanOrEqual(times / 4 + 1e-9);
  },
  lossSlopes: (claimed) => expect(number(claimed, 'most')).toBeLessThanOrEqual(0.5 + 1e-9),
  lossesDiffer: (claimed) => expect(Math.abs(number(claimed, 'cosine'))).toBeLessThanOrEqual(1),
  lossesEqual: (claimed) => expectEqual(...vectors(claimed, data)),

  rateFactor: (claimed) => {
    const [first, second] = both(claimed);
    const rates = [first, second].map(({ settings }) => settings.optimizer.learningRate);
    near(number(claimed, 'factor'), (rates[1] ?? 0) / (rates[0] ?? 1));
    expectFactor(claimed, update, number(claimed, 'factor'));
  },
  rateZero: (claimed) => expect(both(claimed).some(({ settings }) => settings.optimizer.learningRate === 0)).toBe(true),
  rateUnused: (claimed) => expectFactor(claimed, update, 1),
  rateLater: (claimed) => expectFactor(claimed, given, 1),
  optimizerLater: (claimed) => expectFactor(claimed, given, 1),
  firstStepsEqual: (claimed) => expectFactor(claimed, update, 1),
  firstStepRatio: (claimed) => expectFactor(claimed, update, number(claimed, 'factor')),
  looksAhead: (claimed) => {
    const trace = traceOf(claimed, 'run');
    near(number(claimed, 'factor'), 1 + number(claimed, 'momentum'));
    const { learningRate } = trace.settings.optimizer;
    for (const place of places(claimed.context.traces))
      expect(update(trace, place)).toBeCloseTo(-number(claimed, 'factor') * learningRate * given(trace, place), 10);
  },
  constantFirstStep: (claimed) => {
    const { first, second } = claimed.context.traces;
    const trace = 'beta1' in second.settings.optimizer || 'alpha' in second.settings.optimizer ? second : first;
    for (const step of adaptiveSteps(trace, claimed)) expect(step / number(claimed, 'step')).toBeCloseTo(1, 0);
  },
  firstStepRange: (claimed) => expect(number(claimed, 'least')).toBeLessThan(0.9 * number(claimed, 'most')),
  bothDivide: (claimed) => {
    const [first, second] = both(claimed);
    const middles = [number(claimed, 'one'), number(claimed, 'other')];
    [first, second].forEach((trace, at) => {
      const steps = adaptiveSteps(trace, claimed);
      expect(Math.max(...steps)).toBeGreaterThanOrEqual(middles[at] ?? 0);
      expect(Math.min(...steps)).toBeLessThanOrEqual(middles[at] ?? 0);
    });
  },
  dividesByMagnitude: nothing,
  usesState: (claimed) => expect(number(claimed, 'count')).toBeGreaterThan(0),
  epsilonMatters: (claimed) => {
    const [one, other] = vectors(claimed, update);
    near(number(claimed, 'difference'), Math.max(...one.map((value, at) => Math.abs((other[at] ?? 0) - value))));
  },

  decayAdds: (claimed) => {
    const [one, other] = vectors(claimed, decay);
    const apart = norm(one.map((value, at) => value - (other[at] ?? 0)));
    near(number(claimed, 'share'), apart / norm(vectors(claimed, given)[0]));
    near(number(claimed, 'rate'), Math.abs(rate(both(claimed)[0]) - rate(both(claimed)[1])));
    expectFactor(claimed, given, 1);
  },
  onlyDecay: (claimed) => expect(norm(vectors(claimed, given)[0])).toBe(0),
  decaySigns: (claimed) => {
    const [one, other] = vectors(claimed, (trace, place) => given(trace, place) + decay(trace, place));
    const turned = one.filter((value, at) => value * (other[at] ?? 0) < 0).length;
    expect(number(claimed, 'count')).toBe(turned);
  },
  decayInStep: (claimed) => {
    const [first, second] = both(claimed);
    const { learningRate } = first.settings.optimizer;
    for (const place of places(claimed.context.traces)) {
      const apart = -learningRate * (decay(second, place) - decay(first, place));
      expect(update(second, place) - update(first, place)).toBeCloseTo(apart, 10);
    }
  },
  biasesDecay: (claimed) => {
    const [first, second] = both(claimed);
    const run = traceOf(claimed, 'run');
    expect(run.settings.optimizer.weightDecayOn).toBe('all');
    expect((run === first ? second : first).settings.optimizer.weightDecayOn).toBeUndefined();
    const moved = places(claimed.context.traces).map(
      (place) => [place, update(second, place) - update(first, place)] as const,
    );
    for (const [[, from], difference] of moved) if (from > 0) expect(Math.abs(difference)).toBeLessThan(1e-15);
    near(number(claimed, 'distance'), norm(moved.map(([, difference]) => difference)));
  },
  noBiasDecays: (claimed) => expectFactor(claimed, update, 1),
  decayOfZeros: (claimed) => expectFactor(claimed, update, 1),
  decayLater: (claimed) => expectFactor(claimed, given, 1),
  decayBesides: (claimed) => {
    const trace = traceOf(claimed, 'run');
    const weights = places(claimed.context.traces);
    near(
      number(claimed, 'share'),
      norm(weights.map((place) => decay(trace, place))) / norm(weights.map((place) => given(trace, place))),
    );
  },
  ownDecayBesides: (claimed) => {
    const trace = traceOf(claimed, 'run');
    near(number(claimed, 'product'), trace.settings.optimizer.learningRate * rate(trace));
  },
  decayAfter: (claimed) => {
    const [one, other] = vectors(claimed, decay).map(norm);
    const [a, b] = vectors(claimed, given).map(norm);
    near(number(claimed, 'one'), (one ?? 0) / (a ?? 1));
    near(number(claimed, 'other'), (other ?? 0) / (b ?? 1));
  },

  penaltyAdds: (claimed) => penaltiesDiffer(claimed),
  penaltiesDiffer: (claimed) => penaltiesDiffer(claimed),
  onlyPenalty: (claimed) => expect(norm(vectors(claimed, data)[0])).toBe(0),
  penaltyShrinks: (claimed) => {
    const [by] = both(claimed).filter(({ settings }) => settings.penalty?.divideBy === 'batch');
    expect(by?.penaltyDivisor).toBe(number(claimed, 'size'));
  },
  penaltyUnderSum: (claimed) =>
    expect(both(claimed).every(({ settings }) => settings.penalty?.divideBy !== 'batch')).toBe(true),
  penaltyWithoutBatch: (claimed) =>
    expect(both(claimed).every(({ settings }) => settings.penalty?.divideBy !== 'batch')).toBe(true),
  penaltiesDividedAlike: (claimed) => expectEqual(...vectors(claimed, penalty)),
  penaltyOfZeros: (claimed) => expectEqual(...vectors(claimed, penalty)),

  samplesClipped: (claimed) => {
    const maxNorm = number(claimed, 'norm');
    const trace = both(claimed).find(({ settings: { clip } }) => clip?.per === 'sample' && clip.maxNorm === maxNorm);
    if (!trace) throw new Error('nothing is clipped');
    const every = Array.from({ length: lastLayer(trace.network) }, (_, index) => index + 1).flatMap((layer) =>
      Array.from(
        { length: unitsIn(trace.network, layer - 1) + 1 - firstFrom(trace.network) },
        (_, at) => at + firstFrom(trace.network),
      ).flatMap((from) =>
        Array.from({ length: unitsIn(trace.network, layer) }, (_, at): Place => [layer, from, at + 1]),
      ),
    );
    let clipped = 0;
    for (const row of rowsOf(trace)) {
      const before = norm(every.map((place) => trace.sampleGradient(...place, row)));
      if (before > maxNorm) clipped++;
      const share = norm(every.map((place) => contribution(trace, place, row))) / trace.divisor;
      expect(share).toBeLessThanOrEqual(number(claimed, 'bound') * (1 + 1e-9));
    }
    expect(clipped).toBe(number(claimed, 'count'));
  },
  noSampleClipped: nothing,
  batchClipped: (claimed) => batchClipped(claimed),
  batchClippedWithPenalty: (claimed) => batchClipped(claimed),
  batchNotClipped: (claimed) => {
    const trace = both(claimed).find(
      ({ settings: { clip } }) => clip?.per === 'batch' && clip.maxNorm === number(claimed, 'norm'),
    );
    if (!trace?.updates) return;
    expect(number(claimed, 'before')).toBeLessThanOrEqual(number(claimed, 'norm'));
    for (const place of places(claimed.context.traces)) expect(given(trace, place)).toBe(trace.cycleGradient(...place));
  },

  cycleWaits: (claimed) => {
    const trace = traceOf(claimed, 'run');
    expect(places(claimed.context.traces).map((place) => update(trace, place))).toEqual(
      places(claimed.context.traces).map(() => 0),
    );
  },
  cycleMean: (claimed) => cycleOf(claimed, number(claimed, 'rows')),
  cycleSum: (claimed) => cycleOf(claimed, 1),
  cycleUpdates: (claimed) => expect(traceOf(claimed, 'run').cycle?.batches).toBe(number(claimed, 'batches')),
  cycleIncomplete: (claimed) => {
    // u = (a/n) G/a.
    const trace = both(claimed).find(
      ({ settings }) =>
        settings.accumulate?.divide === 'planned' && settings.accumulate.batches === number(claimed, 'planned'),
    );
    if (!trace) throw new Error('no cycle');
    const [actual, planned] = [number(claimed, 'actual'), number(claimed, 'planned')];
    for (const place of places(claimed.context.traces)) {
      const mean = trace.accumulatedAfter(...place) / actual;
      expect(trace.cycleGradient(...place)).toBeCloseTo((actual / planned) * mean, 10);
    }
  },
  cycleKept: (claimed) => expect(traceOf(claimed, 'run').settings.accumulate?.clear).toBe(false),

  leftOutOfMean: (claimed) => withoutSamples(claimed),
  leftOutZero: (claimed) => {
    withoutSamples(claimed);
    expectFactor(claimed, data, number(claimed, 'all') / number(claimed, 'rest'));
  },
  leftOutOfSum: (claimed) => {
    withoutSamples(claimed);
    const [first] = both(claimed);
    const lost = rowsWith(first, samples(claimed, 'samples'));
    const gone = places(claimed.context.traces).map((place) => sum(first, place, lost) / first.divisor);
    expect(norm(gone)).toBeCloseTo(number(claimed, 'norm'), 8);
  },
  leftOutReplaced: (claimed) => expect(samples(claimed, 'lost')).toHaveLength(samples(claimed, 'gained').length),
  leftOutReshuffled: (claimed) => expect(number(claimed, 'count')).toBeLessThanOrEqual(number(claimed, 'all')),
  leftOutShifted: (claimed) => expect(samples(claimed, 'samples').length).toBeGreaterThan(0),
  leftOut: (claimed) => withoutSamples(claimed),
  leftOutElsewhere: (claimed) => expectEqual(...vectors(claimed, data)),

  onlyBiasesStay: (claimed) => {
    expectFactor(claimed, update, 1);
    const trace = both(claimed).find(({ network }) => network.bias === 'trained');
    if (!trace) throw new Error('no trained biases');
    let [bias, all] = [0, 0];
    for (let layer = 1; layer <= lastLayer(trace.network); layer++)
      for (let from = 0; from <= unitsIn(trace.network, layer - 1); from++)
        for (let to = 1; to <= unitsIn(trace.network, layer); to++) {
          const square = trace.update(layer, from, to) ** 2;
          all += square;
          if (from === 0) bias += square;
        }
    near(number(claimed, 'share'), bias / all);
  },
  noTrainedBiases: (claimed) => expectFactor(claimed, update, 1),
  biasesInNorm: (claimed) => {
    const [first, second] = both(claimed);
    expect([first.batchClipFactor(), second.batchClipFactor()]).toEqual([
      number(claimed, 'one'),
      number(claimed, 'other'),
    ]);
  },
  withoutBiases: (claimed) => expect(traceOf(claimed, 'run').network.bias).toBe('none'),
  biasLater: nothing,

  oneSample: (claimed) => expect(claimed.context.traces.first.batchSize).toBe(1),
  oneOutput: (claimed) => expectEqual(...vectors(claimed, data)),
  oneLayer: (claimed) => expectEqual(...vectors(claimed, data)),
  oneInput: nothing,
  oneInputBias: (claimed) => ofBias(claimed),
  oneError: nothing,
  oneErrorBias: (claimed) => ofBias(claimed),
  crossedPairs: (claimed) => {
    const size = claimed.context.traces.first.batchSize;
    expect(number(claimed, 'all')).toBe(size * size);
    expect(number(claimed, 'crossed')).toBe(size * (size - 1));
    // B² products of an x and a δ, B of them of one sample.
    const [first, second] = both(claimed);
    for (const [layer, from, to] of places(claimed.context.traces)) {
      let crossed = 0;
      for (const one of rowsOf(first))
        for (const other of rowsOf(first))
          crossed += first.activation(layer - 1, from, one) * first.delta(layer, to, other);
      const expected = crossed / (size * first.divisor || 1);
      if (first.divisor > 0) expect(second.dataGradient(layer, from, to)).toBeCloseTo(expected, 8);
    }
  },
  missesCovariance: (claimed) => {
    const [first, second] = both(claimed);
    const { layer, from, to } = claimed.context.place;
    const error = second.dataGradient(layer, from, to) - first.dataGradient(layer, from, to);
    expect(-error).toBeCloseTo(number(claimed, 'covariance'), 9);
  },
  outputsMissing: (claimed) => {
    // The shares of the outputs other than 1, output by output.
    const [first] = both(claimed);
    const count = unitsIn(first.network, lastLayer(first.network));
    expect(number(claimed, 'count')).toBe(count - 1);
    const missing = places(claimed.context.traces).map((place) =>
      rowsOf(first).reduce((total, row) => {
        let shares = 0;
        for (let output = 2; output <= count; output++) shares += first.outputShare(...place, output, row);
        return total + first.sampleWeight(row) * first.clipFactor(row) * shares;
      }, 0),
    );
    const right = norm(vectors(claimed, data)[0]);
    expect(norm(missing) / first.divisor / right).toBeCloseTo(number(claimed, 'share'), 6);
  },
  outputsMissingHere: nothing,
  onlyLast: (claimed) => {
    const [first, second] = both(claimed);
    expect((first.batch.at(-1) ?? -1) + 1).toBe(number(claimed, 'sample'));
    for (const [layer, from, to] of places(claimed.context.traces)) {
      const product = first.activation(layer - 1, from, first.batchSize) * first.delta(layer, to, first.batchSize);
      expect(second.dataGradient(layer, from, to)).toBeCloseTo(product, 9);
    }
  },
  wrongAxis: (claimed) => wrongAxis(claimed),
  wrongAxisAll: (claimed) => wrongAxis(claimed),
  weightsMoved: (claimed) => {
    const [right, wrong] = vectors(claimed, data);
    near(number(claimed, 'share'), norm(right.map((value, at) => value - (wrong[at] ?? 0))) / norm(right));
    // The output layer's own gradient is right.
    const [first, second] = both(claimed);
    const last = lastLayer(first.network);
    expect(second.dataGradient(last, 1, 1)).toBeCloseTo(first.dataGradient(last, 1, 1), 10);
  },
  slopesUnchanged: (claimed) => expectEqual(...vectors(claimed, data)),
  slopeFactors: (claimed) => expect(number(claimed, 'least')).toBeLessThanOrEqual(number(claimed, 'most')),
  slopesElsewhere: nothing,
  dividedTwice: (claimed) => expectFactor(claimed, data, 1 / number(claimed, 'size')),
  dividedTwicePenalty: (claimed) => {
    expectFactor(claimed, data, 1 / number(claimed, 'size'));
    expectEqual(...vectors(claimed, penalty));
  },
  broadcastTargets: (claimed) => broadcast(claimed, 1),
  broadcastTargetsSum: (claimed) => broadcast(claimed, number(claimed, 'size')),
  broadcastVariance: (claimed) => moreLoss(claimed, 1),
  broadcastHalfVariance: (claimed) => moreLoss(claimed, 1 / 2),
  broadcastEqual: (claimed) => expectEqual(...vectors(claimed, data)),
  biasUndivided: (claimed) => {
    const divisor = number(claimed, 'divisor');
    const [right, wrong] = vectors(claimed, data);
    const expected = places(claimed.context.traces).map(
      ([, from], at) => (from === 0 ? divisor : 1) * (right[at] ?? 0),
    );
    expectEqual(wrong, expected);
  },
  biasDirection: (claimed) => {
    const [right, wrong] = vectors(claimed, data);
    const product = right.reduce((sum, value, at) => sum + value * (wrong[at] ?? 0), 0);
    expect(product / (norm(right) * norm(wrong))).toBeLessThan(1);
  },
  biasOnly: (claimed) => expectFactor(claimed, data, number(claimed, 'divisor')),
  biasZero: (claimed) => expectEqual(...vectors(claimed, data)),
  dividedByOne: (claimed) => expectEqual(...vectors(claimed, data)),

  dividedOut: (claimed) => {
    expectFactor(claimed, given, number(claimed, 'factor'));
    const [one, other] = vectors(claimed, update);
    expect(norm(one.map((value, at) => value - (other[at] ?? 0)))).toBeLessThanOrEqual(1.01e-2 * norm(one));
  },
  stepsWithin: (claimed) => {
    const [one, other] = vectors(claimed, update);
    one.forEach((value, at) => {
      expect(Math.abs(value - (other[at] ?? 0))).toBeLessThanOrEqual(number(claimed, 'difference') * (1 + 1e-12));
    });
  },
};

/** The gradient of a step whose samples all have the mean target, computed as such a step. */
function broadcast(claimed: Claimed, times: number): void {
  const { first: trace, second: mistaken } = claimed.context.traces;
  const { run } = claimed.context.runs;
  const context = stepContext(run.plan, trace.step);
  const mean = rowsOf(trace).reduce((total, row) => total + trace.target(1, row), 0) / trace.batchSize;
  near(number(claimed, 'mean'), mean);
  const targets = context.data.targets.map(() => mean);
  const state = trace.stateBefore;
  const alike = computeStep({ ...context, data: { ...context.data, targets }, state });
  const all = places(claimed.context.traces);
  expectEqual(
    all.map((place) => mistaken.dataGradient(...place)),
    all.map((place) => times * alike.dataGradient(...place)),
  );
}

/** The mean loss of all pairs, one by one, less that with the mean target. */
function moreLoss(claimed: Claimed, factor: number): void {
  const [trace] = both(claimed);
  const last = lastLayer(trace.network);
  const targets = rowsOf(trace).map((row) => trace.target(1, row));
  const mean = targets.reduce((total, one) => total + one, 0) / targets.length;
  const loss = (target: number): number =>
    rowsOf(trace).reduce((total, row) => total + factor * (trace.activation(last, 1, row) - target) ** 2, 0) /
    trace.batchSize;
  const pairs = targets.reduce((total, one) => total + loss(one), 0) / targets.length;
  expect(pairs - loss(mean)).toBeCloseTo(number(claimed, 'more'), 8);
}

/** The distance of the trained weights before the second epoch. */
function afterEpoch(claimed: Claimed): void {
  const { run, other } = claimed.context.runs;
  const step = run.epochInfo(1).batches + 1;
  const [one, two] = [run.traceAt(step), other.traceAt(step)];
  const apart = places(claimed.context.traces).map((place) => one.weight(...place) - two.weight(...place));
  near(number(claimed, 'distance'), norm(apart));
}

function penaltiesDiffer(claimed: Claimed): void {
  const [one, other] = vectors(claimed, penalty);
  const apart = norm(one.map((value, at) => value - (other[at] ?? 0)));
  near(number(claimed, 'norm'), apart);
  near(number(claimed, 'share'), apart / norm(vectors(claimed, data)[0]));
  expectEqual(...vectors(claimed, data));
}

function batchClipped(claimed: Claimed): void {
  const [maxNorm, before] = [number(claimed, 'norm'), number(claimed, 'before')];
  expect(before).toBeGreaterThan(maxNorm);
  near(number(claimed, 'factor'), maxNorm / before);
  const trace = both(claimed).find(({ settings: { clip } }) => clip?.per === 'batch' && clip.maxNorm === maxNorm);
  for (const place of places(claimed.context.traces))
    expect(trace?.clippedGradient(...place)).toBeCloseTo(
      (trace?.cycleGradient(...place) ?? 0) * (maxNorm / before),
      10,
    );
}

/** Σ of the gradients of all rows of the cycle over `divisor`, each at the weights of the cycle's last step. */
function cycleOf(claimed: Claimed, divisor: number): void {
  const trace = traceOf(claimed, 'run');
  const { runs } = claimed.context;
  const other = trace === claimed.context.traces.second ? runs.other : runs.run;
  const { cycle } = trace;
  if (!cycle) throw new Error('no cycle');
  const weights = places(claimed.context.traces);
  const total = weights.map(() => 0);
  for (let step = trace.step - cycle.batches + 1; step <= trace.step; step++) {
    const one = step === trace.step ? trace : other.traceAt(step);
    weights.forEach((place, at) => {
      total[at] = (total[at] ?? 0) + sum(one, place);
    });
  }
  expectEqual(
    weights.map((place) => trace.cycleGradient(...place)),
    total.map((value) => value / divisor),
  );
}

/** The second step is that of a scenario whose data really lack the samples, in one batch of the same rows. */
function withoutSamples(claimed: Claimed): void {
  const { runs, traces } = claimed.context;
  const { scenario } = runs.run;
  const {
    inputs = [],
    targets = [],
    sampleWeights,
  } = scenario.data as {
    inputs: number[][];
    targets: number[][];
    sampleWeights?: number[];
  };
  const kept = traces.second.batch;
  const at = <Value>(list: readonly Value[]): Value[] => kept.map((index) => list[index] as Value);
  const { batchSize: _size, order: _order, ...training } = scenario.training;
  const less = {
    ...scenario,
    data: { inputs: at(inputs), targets: at(targets), ...(sampleWeights && { sampleWeights: at(sampleWeights) }) },
    training: {
      ...training,
      batches: [kept.map((_, index) => index + 1)],
      order: 'sequential',
      seed: 1,
      batchSize: kept.length,
    },
  } as typeof scenario;
  if (traces.first.step > 1) return;
  const anew = createRun(less, []).traceAt(1);
  expectEqual(
    places(traces).map((place) => anew.dataGradient(...place)),
    places(traces).map((place) => traces.second.dataGradient(...place)),
  );
}

function ofBias(claimed: Claimed): void {
  const [first] = both(claimed);
  const { layer, to } = claimed.context.place;
  const right = rowsOf(first).reduce(
    (total, row) => total + first.sampleWeight(row) * first.clipFactor(row) * first.delta(layer, to, row),
    0,
  );
  if (first.divisor > 0) expect(number(claimed, 'right')).toBeCloseTo(right / first.divisor, 9);
}

function wrongAxis(claimed: Claimed): void {
  const { values, context } = claimed;
  const { layers } = values;
  const list = typeof layers === 'object' && 'list' in layers ? layers.list : [];
  const { first, second } = context.traces;
  for (const [layer, from, to] of places(context.traces)) {
    if (list.includes(layer)) {
      // Σ over units: x of the row with the unit's number, δ of the row with the weight's unit.
      let total = 0;
      for (let unit = 1; unit <= first.batchSize; unit++)
        total += first.activation(layer - 1, from, unit) * first.delta(layer, unit, to);
      if (first.divisor > 0) expect(second.dataGradient(layer, from, to)).toBeCloseTo(total / first.divisor, 8);
    } else expect(second.dataGradient(layer, from, to)).toBeCloseTo(first.dataGradient(layer, from, to), 9);
  }
}
