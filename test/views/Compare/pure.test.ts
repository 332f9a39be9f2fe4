import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearOne } from '../../../src/kit/comparedRuns/nearOne';
import { runNames } from '../../../src/kit/comparedRuns/runNames';
import { alignedStep, otherAtThisState } from '../../../src/kit/comparedRuns/runPair';
import { compareVectors } from '../../../src/kit/comparedRuns/vectors';
import type { Size } from '../../../src/kit/plot/useSize';
import { Job } from '../../../src/kit/work/job';
import { firstFrom, lastLayer, optimizerKinds, type StepTrace, scalingsOf, unitsIn } from '../../../src/model';
import type { WeightPlace } from '../../../src/quantity';
import { createOtherRun, createRun, readComparison } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { formatNumber } from '../../../src/text';
import { findingsOf } from '../../../src/views/Compare/findings';
import { overSteps } from '../../../src/views/Compare/overSteps';
import { pairLedger } from '../../../src/views/Compare/pairLedger';
import type { PairedTraces } from '../../../src/views/Compare/pairNumbers';
import { isFactorUneven, sameStepComparison } from '../../../src/views/Compare/sameStep';
import { lineEnds, nearestPoint, scatterFrame } from '../../../src/views/Compare/scatterFrame';
import { sentencesOf } from '../../../src/views/Compare/sentence';
import { cosineOf } from '../../claims/ofCompare/numbers';
import { exampleScenario } from '../../exampleScenario';
import { type GeneratedPair, generatedPair, pairByHand } from './generatedPair';

/** Every parameter that both train, and what `read` gives for it in both. */
function numbersOf(
  { first, second }: PairedTraces,
  read: (trace: StepTrace, place: WeightPlace) => number,
): readonly (readonly [number, number])[] {
  const biases = first.network.bias === 'trained' && second.network.bias === 'trained';
  const { network } = first;
  const found: [number, number][] = [];
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    for (let from = biases ? firstFrom(network) : 1; from <= unitsIn(network, layer - 1); from++) {
      for (let to = 1; to <= unitsIn(network, layer); to++) {
        const place = { layer, from, to };
        found.push([read(first, place), read(second, place)]);
      }
    }
  }
  return found;
}

const gradientOf = (trace: StepTrace, { layer, from, to }: WeightPlace): number =>
  trace.clippedGradient(layer, from, to);
const updateOf = (trace: StepTrace, { layer, from, to }: WeightPlace): number => trace.update(layer, from, to);

function tracesOf({ runs }: GeneratedPair, step: number): PairedTraces {
  const first = runs.run.traceAt(step);
  return { first, second: otherAtThisState(runs, first, alignedStep(runs, step)) };
}

const norm = (values: readonly number[]): number => Math.hypot(...values);

it('the cosine that claims recount is that of the directions, whatever the magnitudes', () => {
  const ones = Float64Array.from([1, 1, -1], (sign) => sign * Number.MIN_VALUE);
  expect(cosineOf(ones, ones)).toBeCloseTo(1, 12);
  expect(cosineOf(Float64Array.of(3e200, 4e200), ones.subarray(0, 2))).toBeCloseTo(7 / (5 * Math.SQRT2), 12);
});

describe('compareVectors', () => {
  const vector = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 2, maxLength: 8 });

  it('of a vector and a multiple of it is the same or the opposite direction, so many times as long', () => {
    fc.assert(
      fc.property(vector, fc.double({ min: -1e3, max: 1e3, noNaN: true }), (values, factor) => {
        fc.pre(Math.abs(factor) > 1e-3 && Math.abs(factor - 1) > 1e-3 && norm(values) > 1e-3);
        const [a, b] = [Float64Array.from(values), Float64Array.from(values, (value) => value * factor)];
        const pair = compareVectors(a, b);
        expect(pair.relation).toBe(factor > 0 ? 'same' : 'opposite');
        expect(pair.ratio / Math.abs(factor)).toBeCloseTo(1, 12);
        expect(pair.cosine).toBeCloseTo(Math.sign(factor), 12);
        expect(pair.slope / factor).toBeCloseTo(1, 12);
      }),
    );
  });

  it('says what there is no direction of', () => {
    const of = (a: number[], b: number[]) => compareVectors(Float64Array.from(a), Float64Array.from(b)).relation;
    expect(of([0, 0], [0, 0])).toBe('bothZero');
    expect(of([0, 0], [1, 0])).toBe('firstZero');
    expect(of([1, 0], [0, 0])).toBe('secondZero');
    expect(of([2], [3])).toBe('single');
    expect(of([2], [2])).toBe('equal');
    expect(of([1, 2], [1, 2])).toBe('equal');
    expect(of([1, 0], [1, 1e-6])).toBe('different');
    expect(of([Number.NaN, 1], [1, 2])).toBe('notFinite');
    expect(of([1, Number.NaN], [1, 2])).toBe('notFinite');
    expect(of([1, 2], [Number.POSITIVE_INFINITY, 2])).toBe('notFinite');
    expect(() => of([1], [1, 2])).toThrow(RangeError);
  });

  it('measures numbers whose squares overflow or vanish', () => {
    for (const size of [1e200, 1e-200]) {
      const pair = compareVectors(Float64Array.of(3 * size, 4 * size), Float64Array.of(6 * size, 8 * size));
      expect(pair.relation).toBe('same');
      expect(pair.firstNorm / size).toBeCloseTo(5, 12);
      expect(pair.ratio).toBeCloseTo(2, 12);
      expect(pair.distance / size).toBeCloseTo(5, 12);
      expect(pair.largestDifference / size).toBeCloseTo(4, 12);
    }
  });
});

describe('the sentence says nothing that the numbers do not', () => {
  it('of generated networks, comparisons and steps', () => {
    const said = new Set<string>();
    fc.assert(
      fc.property(generatedPair(), fc.integer({ min: 1, max: 3 }), fc.boolean(), (pair, step, updates) => {
        const traces = tracesOf(pair, step);
        const kind = updates ? 'update' : 'gradient';
        const findings = findingsOf(traces, kind);
        const numbers = numbersOf(traces, updates ? updateOf : gradientOf);
        const { relation, ratio, slope, cosine, firstNorm, secondNorm, largestDifference } = findings.shown;
        said.add(relation);
        const [a, b] = [numbers.map(([one]) => one), numbers.map(([, two]) => two)];
        expect(firstNorm).toBeCloseTo(norm(a), 9);
        expect(secondNorm).toBeCloseTo(norm(b), 9);
        expect(largestDifference).toBe(Math.max(...numbers.map(([one, two]) => Math.abs(two - one))));
        const off = numbers.map(([one, two]) => two - slope * one);
        if (relation === 'equal') expect(largestDifference).toBeLessThanOrEqual(1e-12 * norm(b));
        if (relation === 'same' || relation === 'opposite') {
          for (const distance of off) expect(Math.abs(distance)).toBeLessThanOrEqual(1e-11 * norm(b));
          expect(Math.sign(slope)).toBe(relation === 'same' ? 1 : -1);
          expect(norm(b) / norm(a) / ratio).toBeCloseTo(1, 9);
        }
        if (relation === 'different') {
          expect(norm(off)).toBeGreaterThan(1e-13 * norm(b));
          const dot = numbers.reduce((sum, [one, two]) => sum + one * two, 0);
          expect(dot / (norm(a) * norm(b))).toBeCloseTo(cosine, 9);
        }
        if (relation === 'single') expect(numbers).toHaveLength(1);
        const names = runNames(pair.runs, pair.comparison, { first: step, second: alignedStep(pair.runs, step) });
        const { text: headline } = sentencesOf(findings, {
          kind,
          names,
          updateKnown: true,
          optimizer: 'Adam',
          reasons: [],
          missing: undefined,
        }).headline;
        const moved = numbersOf(traces, updateOf);
        const apart = norm(moved.map(([one, two]) => two - one));
        if (/[sS]teps? are equal\./.test(headline)) {
          said.add('same step');
          expect(apart).toBeLessThanOrEqual(1e-11 * norm(moved.map(([one]) => one)));
        }
        if (/steps are nearly equal\./.test(headline)) {
          said.add('nearly');
          expect(apart).toBeLessThanOrEqual(1.01e-3 * norm(moved.map(([one]) => one)));
        }
        if (/^Gradients and steps/.test(headline)) said.add('both');
      }),
      { numRuns: 600 },
    );
    for (const claim of ['equal', 'same', 'different', 'same step', 'nearly', 'both']) expect(said).toContain(claim);
  });

  it('nearOne shows what three digits hide', () => {
    expect(nearOne(0.21)).toBe('0.210');
    expect(nearOne(1)).toBe('1.00');
    expect(nearOne(1 - 2e-7)).toBe('0.99999980');
    expect(nearOne(-1 + 0.001)).toBe('−0.999');
    expect(nearOne(-1 + 2e-4)).toBe('−0.99980');
    expect(nearOne(1.0000002)).toBe('1.00000020');
  });
});

describe('sameStepComparison', () => {
  const reductions = ['reduction:sum', 'reduction:mean'];
  const pairs = fc.oneof(generatedPair(reductions), pairByHand(reductions));

  it('makes the same step from equal states, with every optimizer, decay and clipping of the batch', () => {
    let offered = 0;
    const kinds = new Set<string>();
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 2 }), (pair, step) => {
        const { run } = pair.runs;
        const better = sameStepComparison(run, pair.comparison);
        if (!better) return;
        offered++;
        kinds.add(run.settingsAt(1).optimizer);
        const other = createOtherRun({ scenario: pair.scenario, changes: [] }, better);
        const [one, two] = [run.traceAt(step), other.traceAt(step)];
        const moved = numbersOf({ first: one, second: two }, updateOf);
        const size = norm(moved.map(([update]) => update));
        const apart = norm(moved.map(([a, b]) => b - a));
        // Where Adam divides what is only rounding by ε, it differs; the first step of such gradients is no test.
        const gradients = numbersOf({ first: one, second: one }, gradientOf).map(([value]) => Math.abs(value));
        if (gradients.some((value) => value > 0 && value < 1e-12)) return;
        expect(apart).toBeLessThanOrEqual(1e-7 * Math.max(size, 1e-6));
      }),
      { numRuns: 600 },
    );
    expect(offered).toBeGreaterThan(40);
    expect(kinds).toEqual(new Set(optimizerKinds.filter(scalingsOf)));
  });

  it('is not offered where it would not be true', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const { run } = pair.runs;
        const better = sameStepComparison(run, pair.comparison);
        const sizes = new Set([1, 2, 3, 4, 5, 6, 7].map((step) => run.batchOf(step).length));
        if (sizes.size > 1) expect(better).toBeUndefined();
        if (better && 'changes' in better) expect(better.changes[0]?.setting).toBe('reduction');
      }),
    );
    const others = ['learningRate:0.02', 'divisor:none', 'method:lastSample', 'reduction:sum;learningRate:0.01'];
    fc.assert(
      fc.property(generatedPair(others), ({ runs, comparison }) => {
        expect(sameStepComparison(runs.run, comparison)).toBeUndefined();
      }),
    );
  });
});

describe('isFactorUneven', () => {
  const xor = exampleScenario('xor');
  const isUneven = (training: object, changes: Parameters<typeof createRun>[1] = []): boolean =>
    isFactorUneven(createRun({ ...xor, training: { ...xor.training, ...training } } as FilledScenario, changes));
  const still = { kind: 'sgd', learningRate: 0, momentum: 0, weightDecay: 0 };

  it('is so only where batches of different sizes are divided by their sizes, and move weights', () => {
    expect(isUneven({})).toBe(false);
    expect(isUneven({ batchSize: 3 })).toBe(true);
    expect(isUneven({}, [{ step: 2, setting: 'batchSize', value: 2 }])).toBe(true);
    expect(isUneven({ batchSize: 3, divisor: 3 })).toBe(false);
    expect(isUneven({ batchSize: 3, accumulate: { batches: 2, divide: 'actual', clear: true } })).toBe(false);
    expect(isUneven({ batchSize: 3, optimizer: still })).toBe(false);
    expect(isUneven({ batchSize: 3, optimizer: still }, [{ step: 2, setting: 'learningRate', value: 1 }])).toBe(true);
    const byHand = { batchSize: undefined, order: undefined };
    expect(isUneven({ ...byHand, batches: [[1, 2], [], [3, 4]] })).toBe(false);
    expect(isUneven({ ...byHand, batches: [[1, 2], [], [3]] })).toBe(true);
    // As many samples as three batches of the first one's size.
    expect(isUneven({ ...byHand, batches: [[1, 2], [3], [1, 2, 4]] })).toBe(true);
  });

  it('has no setting to change where no weight ever moves', () => {
    const scenario = { ...xor, training: { ...xor.training, optimizer: still } } as unknown as FilledScenario;
    const comparison = readComparison('reduction:sum', scenario);
    if ('problem' in comparison) throw new Error('unreadable');
    expect(sameStepComparison(createRun(scenario, []), comparison)).toBeUndefined();
    const moving = createRun(scenario, [{ step: 2, setting: 'learningRate', value: 1 }]);
    expect(sameStepComparison(moving, comparison)).toBeDefined();
  });
});

describe('alignedStep', () => {
  it('stays at the step where the other run has no sample at all, and so starts all its steps after none', () => {
    const scenario = exampleScenario('xor');
    const { batchSize: _size, order: _order, ...training } = scenario.training;
    const byHand = { ...scenario, training: { ...training, batches: [[2]] } } as unknown as FilledScenario;
    const comparison = readComparison('leaveOut:2', byHand);
    if ('problem' in comparison) throw new Error('refused');
    const other = createOtherRun({ scenario: byHand, changes: [] }, comparison);
    expect(alignedStep({ run: createRun(byHand, []), other }, 4)).toBe(4);
  });

  it('is the same step where both have the same batches, empty ones included', () => {
    fc.assert(
      fc.property(
        generatedPair(['reduction:sum']),
        fc.integer({ min: 1, max: 9 }),
        ({ scenario, comparison }, step) => {
          const { batchSize: _size, order: _order, ...training } = scenario.training;
          const batches = [[1], [], [1, 1], []];
          const byHand = { ...scenario, training: { ...training, batches } } as unknown as FilledScenario;
          const run = createRun(byHand, []);
          const other = createOtherRun({ scenario: byHand, changes: [] }, comparison);
          expect(alignedStep({ run, other }, step)).toBe(step);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is the same step where the other run leaves out all samples of all batches', () => {
    const xor = exampleScenario('xor');
    const { batchSize: _size, order: _order, ...training } = xor.training as { batchSize?: number; order?: string };
    const byHand = { ...xor, training: { ...training, batches: [[2, 3], [2]] } } as unknown as FilledScenario;
    const comparison = readComparison('leaveOut:2-3', byHand);
    if ('problem' in comparison) throw new Error(comparison.problem.inLink);
    const runs = { run: createRun(byHand, []), other: createOtherRun({ scenario: byHand, changes: [] }, comparison) };
    expect([1, 2, 3, 8].map((step) => alignedStep(runs, step))).toEqual([1, 2, 3, 8]);
  });

  it('is the other run’s last step that starts after no more samples', () => {
    fc.assert(
      fc.property(
        generatedPair(['batchSize:1', 'batchSize:2', 'leaveOut:1']),
        fc.integer({ min: 1, max: 12 }),
        (pair, step) => {
          const { run, other } = pair.runs;
          const found = alignedStep(pair.runs, step);
          expect(other.samplesBefore(found)).toBeLessThanOrEqual(run.samplesBefore(step));
          expect(other.samplesBefore(found + 1)).toBeGreaterThan(run.samplesBefore(step));
        },
      ),
    );
  });
});

describe('pairLedger', () => {
  const read = (text: string): number => Number(text.replace('−', '-').replace(/·10(.*)/, 'e0'));

  it('gives what a calculator gives from the digits shown, or wears ≈', () => {
    let checked = 0;
    fc.assert(
      fc.property(generatedPair(), fc.integer({ min: 1, max: 2 }), (pair, step) => {
        const traces = tracesOf(pair, step);
        const ledger = pairLedger(traces, { layer: 1, from: 1, to: 1 });
        const { formats } = ledger;
        for (const row of [...ledger.rows, ...ledger.foot]) {
          const format = 'name' in row && row.name === 'newWeight' ? formats.weight : formats.value;
          const texts = [row.first, row.second].map((value) =>
            value === undefined ? '' : formatNumber(value, format),
          );
          if (row.difference === undefined || texts.some((text) => text.includes('·'))) continue;
          const shown = formatNumber(row.difference, formats.difference);
          if (shown.includes('·') || row.approximate.has('difference')) continue;
          const [a = 0, b = 0] = texts.map(read);
          const half = 0.5 * 10 ** -formats.difference.decimals;
          expect(Math.abs(b - a - read(shown))).toBeLessThanOrEqual(half * (1 + 1e-9));
          checked++;
        }
      }),
      { numRuns: 150 },
    );
    expect(checked).toBeGreaterThan(300);
  });

  it('tints the first row in which the two differ', () => {
    const first = (text: string): string[] =>
      fc.sample(generatedPair([text]), { numRuns: 40, seed: 7 }).map((pair) => {
        return pairLedger(tracesOf(pair, 1), { layer: 1, from: 1, to: 1 }).firstDifference ?? '';
      });
    expect(first('learningRate:0.02').every((name) => ['update', 'none'].includes(name))).toBe(true);
    expect(first('learningRate:0.02')).toContain('update');
    expect(first('method:averagedInputs').includes('products')).toBe(false);
    expect(first('clip:sample,0.1')).toContain('clippedProducts');
    expect(first('clip:sample,0.1')).not.toContain('products');
    expect(first('batchSize:1')).toContain('batches');
    expect(first('batchSize:1')).not.toContain('sum');
    expect(first('divisor:3').every((name) => ['data', 'gradient', 'none', 'clipped', 'update'].includes(name))).toBe(
      true,
    );
  });

  it('adds up what it shows: Σ is the sum of the products of each run', () => {
    fc.assert(
      fc.property(generatedPair(), (pair) => {
        const { rows, foot, ownRowOnly } = pairLedger(tracesOf(pair, 1), { layer: 1, from: 1, to: 1 });
        const sum = foot.find(({ name }) => name === 'sum');
        const total = (read: (row: (typeof rows)[number]) => number | undefined): number =>
          rows.reduce((before, row) => before + (read(row) ?? 0), 0);
        expect(sum?.first).toBeCloseTo(
          total((row) => row.first),
          10,
        );
        if (ownRowOnly) expect(sum?.second).toBeUndefined();
        else
          expect(sum?.second).toBeCloseTo(
            total((row) => row.second),
            10,
          );
      }),
    );
  });
});

describe('overSteps', () => {
  it('starts with no distance, and measures the weights of both after as many samples', () => {
    fc.assert(
      fc.property(generatedPair(), (pair) => {
        const { run, other } = pair.runs;
        const found = new Job(overSteps(pair.runs, 6)).finish();
        expect(found.apart.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5, 6]);
        expect(found.apart[0]?.distance).toBe(0);
        const at = found.apart[5];
        const numbers = numbersOf(
          { first: run.traceAt(6), second: other.traceAt(alignedStep(pair.runs, 6)) },
          (trace, { layer, from, to }) => trace.weight(layer, from, to),
        );
        expect(at?.distance).toBeCloseTo(norm(numbers.map(([a, b]) => b - a)), 10);
        expect(at?.largest).toBe(Math.max(...numbers.map(([a, b]) => Math.abs(b - a))));
      }),
      { numRuns: 60 },
    );
  });

  it('measures distances whose squares overflow', () => {
    const scenario = exampleScenario('xor');
    const changes = [{ step: 1, setting: 'learningRate', value: 1e300 }] as const;
    const runs = { run: createRun(scenario, []), other: createRun(scenario, changes) };
    const { distance, relative, largest } = new Job(overSteps(runs, 2)).finish().apart[1] ?? expect.fail();
    expect(largest).toBeGreaterThan(1e290);
    // 13 numbers, none of them larger.
    expect(distance / largest).toBeGreaterThanOrEqual(1);
    expect(distance / largest).toBeLessThanOrEqual(Math.sqrt(13));
    expect(relative).toBeGreaterThan(1e290);
  });

  it('compares means over the samples where the two runs divide by different numbers', () => {
    const pairs = fc.sample(generatedPair(['reduction:sum']), { numRuns: 30, seed: 5 });
    const pair = pairs.find(
      ({ scenario }) => scenario.training.penalty === undefined && scenario.training.reduction === 'mean',
    );
    if (!pair) throw new Error('no pair');
    const { first, second, measure } = new Job(overSteps(pair.runs, 1)).finish();
    expect(measure).toBe('perSample');
    const penalised = pairs.find(({ scenario }) => scenario.training.penalty && scenario.training.reduction === 'mean');
    if (!penalised) throw new Error('no penalty');
    expect(new Job(overSteps(penalised.runs, 1)).finish().measure).toBe('wholeData');
    expect(second[0]?.loss).toBeCloseTo(first[0]?.loss ?? 0, 12);
  });
});

describe('the losses of two divisors where samples have weights', () => {
  it('are weighted means, so that a step divided by the sum of the weights shows its own loss', () => {
    const scenario = exampleScenario('one-weight');
    const data = { inputs: [[1], [3]], targets: [[3], [1]], sampleWeights: [2, 0.5] };
    const training = { ...scenario.training, divisor: 'weights' } as const;
    const weighted: FilledScenario = { ...scenario, data, training };
    const run = createRun(weighted, []);
    const comparison = readComparison('divisor:batch', weighted);
    if ('problem' in comparison) throw new Error('unreadable');
    const other = createOtherRun({ scenario: weighted, changes: [] }, comparison);
    const found = new Job(overSteps({ run, other }, 1)).finish();
    expect(found.measure).toBe('weighted');
    // δ = −2 and 2: e = 2 for both, (2 · 2 + 0.5 · 2)/2.5; divided by B it was 2.5.
    expect(run.traceAt(1).batchLoss()).toBe(2);
    for (const points of [found.first, found.second]) expect(points[0]?.loss).toBe(2);
  });
});

describe('the scatter', () => {
  const names = { first: 'mean', second: 'sum' };
  const scattered = (vectors: { readonly first: Float64Array; readonly second: Float64Array }, size: Size) =>
    scatterFrame({ ...vectors, names, isKnown: true }, size);

  it('has no more labels than stand side by side', () => {
    for (const width of [170, 240, 420]) {
      for (let power = -12; power <= 12; power += 0.5) {
        const vectors = { first: Float64Array.of(10 ** power), second: Float64Array.of(0) };
        const { ticks, x } = scattered(vectors, { width, height: 400, rem: 16 });
        ticks.x.slice(1).forEach(({ value, label }, index) => {
          const before = ticks.x[index]!;
          const characters = (before.label.length + label.length) / 2;
          expect(x(value) - x(before.value), `${label} at ${width}`).toBeGreaterThan(6 * characters);
        });
      }
    }
  });

  const size = { width: 400, height: 300, rem: 16 };

  it('has equal scales, so that the diagonal is at 45°', () => {
    const frame = scattered({ first: Float64Array.of(-1, 0.5), second: Float64Array.of(4, -2) }, size);
    expect(frame.x(1) - frame.x(0)).toBeCloseTo(frame.y(0) - frame.y(1), 10);
    expect(frame.y(4)).toBeGreaterThan(frame.box.top);
  });

  it('finds the nearest point within reach', () => {
    const vectors = { first: Float64Array.of(-1, 0.5, Number.NaN), second: Float64Array.of(1, 0.5, 0) };
    const frame = scattered(vectors, size);
    expect(nearestPoint(frame, vectors, { x: frame.x(0.5) + 3, y: frame.y(0.5), reach: 10 })).toBe(1);
    expect(nearestPoint(frame, vectors, { x: frame.x(0), y: frame.y(-1), reach: 10 })).toBeUndefined();
  });

  it('draws the line through 0 to the edge of the square', () => {
    expect(lineEnds(4, 2)).toEqual([0.5, 2]);
    expect(lineEnds(-0.5, 2)).toEqual([2, -1]);
  });
});
