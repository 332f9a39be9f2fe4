/**
 * What reasons say besides their claims (`test/claims/ofCompare`): of sets of samples, settings and whole runs, or computed a second time from
 * other data.
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
const update = (trace: StepTrace, place: Place): number => trace.update(...place);
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

export const checks: { readonly [Name in ReasonName]?: (claimed: Claimed & { reason: Reason }) => void } = {
  startsLater: (claimed) => {
    expect(number(claimed, 'step')).toBeGreaterThan(claimed.context.traces.first.step);
    expectFactor(claimed, update, 1);
  },
  askedFor: (claimed) => expect(traceOf(claimed, 'run').settings.method).toBeUndefined(),
  samplesOnlyIn: (claimed) => {
    const large = traceOf(claimed, 'larger');
    const small = both(claimed).find((trace) => trace !== large);
    expect(small?.batchSize).toBe(large.batchSize - samples(claimed, 'samples').length);
    expect(samples(claimed, 'samples').filter((sample) => small?.batch.includes(sample - 1))).toEqual([]);
  },
  samplesExchanged: (claimed) => {
    const [first, second] = both(claimed);
    const [one, other] = [samples(claimed, 'one'), samples(claimed, 'other')];
    const numbers = (trace: StepTrace): number[] => trace.batch.map((index) => index + 1);
    const moved = [...numbers(first), ...other].sort((a, b) => a - b);
    expect(moved).toEqual([...numbers(second), ...one].sort((a, b) => a - b));
    expect(one.filter((sample) => second?.batch.includes(sample - 1))).toEqual([]);
    expect(other.filter((sample) => first?.batch.includes(sample - 1))).toEqual([]);
  },
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
  penaltyUnderSum: (claimed) =>
    expect(both(claimed).every(({ settings }) => settings.penalty?.divideBy !== 'batch')).toBe(true),
  penaltyWithoutBatch: (claimed) =>
    expect(both(claimed).every(({ settings }) => settings.penalty?.divideBy !== 'batch')).toBe(true),
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
  cycleUpdates: (claimed) => cycleOf(claimed, claimed.values.isMean ? number(claimed, 'rows') : 1),
  cycleKept: (claimed) => expect(traceOf(claimed, 'run').settings.accumulate?.clear).toBe(false),
  leftOutOfMean: (claimed) => withoutSamples(claimed),
  leftOutOfSum: (claimed) => {
    withoutSamples(claimed);
    const [first] = both(claimed);
    const lost = rowsWith(first, samples(claimed, 'samples'));
    const gone = places(claimed.context.traces).map((place) => sum(first, place, lost) / first.divisor);
    expect(norm(gone)).toBeCloseTo(number(claimed, 'norm'), 8);
  },
  leftOut: (claimed) => withoutSamples(claimed),
  withoutBiases: (claimed) => expect(traceOf(claimed, 'run').network.bias).toBe('none'),
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
  wrongAxis: (claimed) => wrongAxis(claimed),
  weightsMoved: (claimed) => {
    const [right, wrong] = vectors(claimed, data);
    near(number(claimed, 'share'), norm(right.map((value, at) => value - (wrong[at] ?? 0))) / norm(right));
    // The output layer's own gradient is right.
    const [first, second] = both(claimed);
    const last = lastLayer(first.network);
    expect(second.dataGradient(last, 1, 1)).toBeCloseTo(first.dataGradient(last, 1, 1), 10);
  },
  broadcastTargets: (claimed) => broadcast(claimed, claimed.values.isSum ? number(claimed, 'size') : 1),
  broadcastVariance: (claimed) => moreLoss(claimed, claimed.values.half ? 1 / 2 : 1),
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
