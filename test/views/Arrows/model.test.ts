import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../../bench/cases';
import { Job, type Work } from '../../../src/kit/work/job';
import { aloneSource, computeStep, lossAt, lossPass, numericSlope, type StepTrace } from '../../../src/model';
import { createOtherRun, createRun, type Run } from '../../../src/run';
import { arrowField, plus, times, type Vector } from '../../../src/views/Arrows/arrowField';
import { arrowFactor, frameOf, meanFactor, readZoom } from '../../../src/views/Arrows/arrowFrame';
import { bothPaths, isTooFar, pathMilliseconds } from '../../../src/views/Arrows/bothPaths';
import { contourShapes } from '../../../src/views/Arrows/contourShapes';
import { gridSizes, lossGrids, ring } from '../../../src/views/Arrows/lossGrid';
import { epochPaths, epochStart } from '../../../src/views/Arrows/planePaths';
import { largestOther, readSecond, usualSecond } from '../../../src/views/Arrows/secondWeight';
import { mostArrows, thinnedArrows, thinnedPath } from '../../../src/views/Arrows/thinnedArrows';
import { exampleScenario } from '../../exampleScenario';

const across = { layer: 2, from: 2, to: 1 };
const up = { layer: 2, from: 1, to: 1 };
const plane = { across, up };

function xor(batchSize = 4) {
  const scenario = exampleScenario('xor');
  const run = createRun(scenario, batchSize === 4 ? [] : [{ step: 1, setting: 'batchSize', value: batchSize }]);
  return { scenario, run, trace: run.traceAt(1) };
}

function resultOf<Value>(work: Work<Value>): Value {
  return new Job(work).finish();
}

describe('largestOther', () => {
  it('is the weight with the largest batch gradient but for the selected one', () => {
    const { trace } = xor();
    const found = largestOther(trace, across);
    if (!found) throw new Error('expected a weight');
    const size = (place: typeof across): number => Math.abs(trace.batchGradient(place.layer, place.from, place.to));
    const second = largestOther(trace, found);
    expect(found).not.toEqual(across);
    expect(second && size(second) <= size(found)).toBe(true);
  });

  it('is nothing in a network of one weight, unless it has a bias', () => {
    const run = createRun(exampleScenario('one-weight'), []);
    const places = run.network.bias === 'none' ? undefined : expect.anything();
    expect(largestOther(run.traceAt(1), { layer: 1, from: 1, to: 1 })).toEqual(places);
  });
});

describe('usualSecond', () => {
  it('is the largest other of the first step, looked for once a run', () => {
    const { run, trace } = xor();
    let asked = 0;
    const traceAt = (step: number): StepTrace => {
      asked++;
      return run.traceAt(step);
    };
    const counting: Run = { ...run, traceAt };
    expect(usualSecond(counting, across)).toEqual(largestOther(trace, across));
    expect(usualSecond(counting, { ...across })).toBe(usualSecond(counting, across));
    expect(asked).toBe(1);
  });

  it('is the next weight into the unit where a step is long, and computes none', () => {
    const scenario = exampleScenario('mse-128-64-10');
    const layers = [128, 700, 10];
    const run = createRun({ ...scenario, network: { ...scenario.network, layers } }, [
      { step: 1, setting: 'batchSize', value: 1000 },
    ]);
    const never: Run = { ...run, traceAt: () => expect.unreachable('no step is computed') };
    expect(usualSecond(never, { layer: 1, from: 2, to: 7 })).toEqual({ layer: 1, from: 3, to: 7 });
    expect(usualSecond(never, { layer: 1, from: 128, to: 7 })).toEqual({ layer: 1, from: 127, to: 7 });
    expect(epochStart(never, 1)).toBeUndefined();
  });
});

describe('readSecond', () => {
  it('takes a weight that exists and is not the first, and ignores nonsense', () => {
    const { network } = xor().run;
    expect(readSecond('2.1.1', network, across)).toEqual(up);
    for (const text of [undefined, '', 'x', '2.2.1', '9.1.1', '2.1', '2.1.1.1', '2.-1.1']) {
      expect(readSecond(text, network, across)).toBeUndefined();
    }
  });
});

describe('arrowField', () => {
  it('has every sample’s negative gradient, arranged tip to tail up to the sum', () => {
    const { trace } = xor();
    const { arrows, sum, mean } = arrowField(trace, plane);
    expect(arrows[1]?.vector).toEqual({
      across: -trace.sampleGradient(2, 2, 1, 2),
      up: -trace.sampleGradient(2, 1, 1, 2),
    });
    const last = arrows.at(-1);
    const tip = last && plus(last.before, last.vector);
    expect(tip?.across).toBeCloseTo(sum.across, 14);
    expect(tip?.up).toBeCloseTo(sum.up, 14);
    expect(mean.across).toBeCloseTo(sum.across / 4, 14);
  });

  it('steps along the mean under plain descent, η times it', () => {
    const { trace } = xor();
    const { mean, step } = arrowField(trace, plane);
    const { learningRate } = trace.settings.optimizer;
    expect(step.across).toBeCloseTo(learningRate * mean.across, 14);
    expect(step.up).toBeCloseTo(learningRate * mean.up, 14);
  });

  it('takes the step of the optimizer in force, momentum included', () => {
    const run = createRun(exampleScenario('xor'), [{ step: 1, setting: 'momentum', value: 0.9 }]);
    const trace = run.traceAt(3);
    expect(arrowField(trace, plane).step.across).toBe(trace.update(2, 2, 1));
    expect(arrowField(trace, plane).step.across).not.toBeCloseTo(-0.5 * trace.batchGradient(2, 2, 1), 6);
  });
});

describe('frameOf and arrowFactor', () => {
  const vector = fc.record({ across: fc.double({ min: -1e6, max: 1e6, noNaN: true }), up: fc.constant(0.5) });

  it('keeps every arrow, the step and what is held in sight', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 20 }), vector, vector, (vectors, step, held) => {
        let before = { across: 0, up: 0 };
        const arrows = vectors.map((one, index) => {
          const arrow = { row: index + 1, sample: index + 1, vector: one, before };
          before = plus(before, one);
          return arrow;
        });
        const field = { now: { across: 1, up: -1 }, arrows, sum: before, mean: before, step };
        for (const paths of [[], [held]]) {
          const frame = frameOf(field, 0, paths);
          const off = ({ across, up }: Vector): number =>
            Math.max(Math.abs(across - frame.center.across), Math.abs(up - frame.center.up));
          for (const point of [plus(field.now, step), ...paths]) expect(off(point)).toBeLessThan(frame.radius);
          for (const layout of ['point', 'chain'] as const) {
            const factor = arrowFactor(field, frame, layout, paths.length > 0);
            for (const arrow of arrows) {
              const far = layout === 'point' ? arrow.vector : plus(arrow.before, arrow.vector);
              expect(off(plus(field.now, times(far, factor)))).toBeLessThanOrEqual(frame.radius);
            }
          }
        }
      }),
    );
  });

  it('lets the mean alone be as long as a single sample’s arrow, whose sum would leave it no length', () => {
    const mean = { across: 1, up: 0 };
    const sum = { across: 100, up: 0 };
    const arrows = [{ row: 1, sample: 1, vector: sum, before: { across: 0, up: 0 } }];
    const field = { now: { across: 0, up: 0 }, arrows, sum, mean, step: { across: 0.1, up: 0 } };
    const frame = frameOf(field, 0);
    const [near, far] = [meanFactor(field, frame), arrowFactor(field, frame, 'chain')];
    expect(near / frame.radius).toBeGreaterThan(0.3);
    expect(near / frame.radius).toBeLessThanOrEqual(0.6);
    expect(far / frame.radius).toBeLessThan(0.01);
  });

  it('lets the paths of an epoch fill the window, and one sample’s arrow be shorter than they are', () => {
    const field = {
      now: { across: 1, up: -1 },
      arrows: [{ row: 1, sample: 1, vector: { across: 1e-4, up: 0 }, before: { across: 0, up: 0 } }],
      sum: { across: 1e-4, up: 0 },
      mean: { across: 1e-4, up: 0 },
      step: { across: 0.02, up: 0 },
    };
    const paths = [
      { across: 1.4, up: -1 },
      { across: 1.2, up: -0.9 },
    ];
    const frame = frameOf(field, 0, paths);
    expect(frame.center).toEqual({ across: 1.2, up: -0.95 });
    expect(0.4 / (2 * frame.radius)).toBeGreaterThan(0.6);
    const length = 1e-4 * arrowFactor(field, frame, 'chain', true);
    expect(length).toBeLessThan(0.4 / 3);
  });

  it('holds where nothing moves and where numbers are not finite', () => {
    const still = { across: 0, up: 0 };
    const field = { now: still, arrows: [], sum: still, mean: still, step: { across: Number.NaN, up: 0 } };
    expect(frameOf(field, 0)).toEqual({ center: still, radius: 1 });
    expect(frameOf(field, 2).radius).toBe(1 / 4);
    expect(arrowFactor(field, frameOf(field, 0), 'chain')).toBe(1);
  });

  it('reads a zoom and ignores nonsense', () => {
    expect([undefined, '2', '-3', '99', '1.5', 'x'].map(readZoom)).toEqual([0, 2, -3, 0, 0, 0]);
  });
});

describe('lossGrids', () => {
  it('is a coarse grid, then a fine one, stopping between any two points', () => {
    const { trace } = xor();
    const frame = frameOf(arrowField(trace, plane), 0);
    const pauses = [...lossGrids(trace, plane, frame)];
    const [coarse, fine] = [pauses.at(-1)?.value, resultOf(lossGrids(trace, plane, frame))];
    expect([coarse?.size, fine.size]).toEqual(gridSizes(trace, plane));
    expect(pauses).toHaveLength((coarse?.values.length ?? 0) + fine.values.length - 1);
    expect(pauses.at(-1)?.share).toBeCloseTo(1, 2);
  });

  it('has the batch loss in the middle and its slope around it', () => {
    const { trace } = xor();
    const frame = { center: arrowField(trace, plane).now, radius: 1e-3 };
    const { size, values } = resultOf(lossGrids(trace, plane, frame));
    const at = (column: number, row: number): number => values[row * size + column] ?? Number.NaN;
    const middle = size / 2;
    const average =
      (at(middle - 1, middle - 1) + at(middle, middle) + at(middle - 1, middle) + at(middle, middle - 1)) / 4;
    expect(average).toBeCloseTo(trace.batchLoss(), 6);
    const cell = (2 * frame.radius) / (size - ring);
    expect((at(middle, middle) - at(middle - 1, middle)) / cell).toBeCloseTo(numericSlope(trace, across), 4);
    expect((at(middle, middle) - at(middle, middle - 1)) / cell).toBeCloseTo(numericSlope(trace, up), 4);
  });

  it('is the loss of the whole network at every point, though only the layers above are passed', () => {
    const { trace } = xor();
    const center = arrowField(trace, plane).now;
    const radius = 2;
    const { size, values } = resultOf(lossGrids(trace, plane, { center, radius }));
    const loss = lossPass(trace);
    for (const [index, value] of values.entries()) {
      if (index % 7 !== 0) continue;
      const blocks = trace.stateBefore.weights.map((block) => block.slice());
      const offset = (at: number): number => (radius * (2 * at + 1 - size)) / (size - ring);
      // Layer 2 has one unit: its block is bias, w_11, w_21, w_31.
      blocks[1]?.set([center.up + offset(Math.floor(index / size)), center.across + offset(index % size)], 1);
      expect(value).toBeCloseTo(lossAt(loss, blocks), 12);
    }
  });

  it('stops within a point of a batch that is passed in blocks', () => {
    const trace = computeStep(drawnStep([1, 50], 50_000));
    const places = { across: { layer: 1, from: 0, to: 1 }, up: { layer: 1, from: 1, to: 1 } };
    const { blocks } = lossPass(trace);
    expect(blocks).toBeGreaterThan(1);
    const points = gridSizes(trace, places).reduce((total, size) => total + size * size, 0);
    const first = lossGrids(trace, places, { center: { across: 0, up: 0 }, radius: 1 }).next();
    expect(first.value).toEqual({ share: 1 / (points * blocks) });
  });

  it('leaves the trace as it was', () => {
    const { trace } = xor();
    const before = trace.stateBefore.weights.map((block) => [...block]);
    resultOf(lossGrids(trace, plane, { center: { across: 3, up: 4 }, radius: 1 }));
    expect(trace.stateBefore.weights.map((block) => [...block])).toEqual(before);
  });

  it('of one sample alone is that sample’s loss, at the same weights', () => {
    const { run, trace } = xor();
    const alone = aloneSource(trace, run.data, 3);
    for (const layer of [1, 2])
      expect(lossAt(lossPass(alone, layer), trace.stateBefore.weights)).toBe(trace.sampleLoss(3));
    const frame = { center: arrowField(trace, plane).now, radius: 1e-3 };
    const { size, values } = resultOf(lossGrids(alone, plane, frame));
    const middle = (size * size + size) / 2;
    const slope = ((values[middle] ?? 0) - (values[middle - 1] ?? 0)) / ((2 * frame.radius) / (size - ring));
    expect(slope).toBeCloseTo(trace.sampleGradient(across.layer, across.from, across.to, 3), 4);
  });

  it('is coarser where a forward pass is dear, and not tried where it is too dear', () => {
    const { network } = xor().run;
    expect(gridSizes({ network, batchSize: 4 }, plane)).toEqual([16, 40]);
    expect(gridSizes({ network, batchSize: 1e5 }, plane)).toEqual([12, 24]);
    expect(gridSizes({ network, batchSize: 1e8 }, plane)).toEqual([]);
  });
});

describe('contourShapes', () => {
  it('has lines at round losses, evenly apart', () => {
    const size = 10;
    const values = Array.from({ length: size * size }, (_, index) => (index % size) / 10);
    const { levels, every } = contourShapes({ size, values });
    expect(levels.length).toBeGreaterThan(5);
    for (const [index, { value }] of levels.entries()) expect(value).toBeCloseTo(index * every, 12);
  });

  it('has none on a plain, and bears losses that are not finite', () => {
    expect(contourShapes({ size: 4, values: Array<number>(16).fill(2) }).levels).toEqual([]);
    const broken = Array.from({ length: 16 }, (_, index) => (index > 12 ? Number.NaN : index));
    for (const { path } of contourShapes({ size: 4, values: broken }).levels) expect(path).not.toContain('NaN');
    expect(contourShapes({ size: 4, values: Array<number>(16).fill(Number.POSITIVE_INFINITY) }).levels).toEqual([]);
  });
});

describe('epochPaths', () => {
  it('walks an epoch of single steps and as many of the full batch, from the same weights', () => {
    const { scenario, run } = xor();
    const start = epochStart(run, 1);
    expect(start).toEqual({ step: 1, batchSize: 1, epochSteps: 4 });
    if (!start) throw new Error('expected a start');
    const { single, full } = resultOf(epochPaths({ scenario, changes: [], run }, start, plane));
    expect([single.length, full.length]).toEqual([5, 5]);
    expect(single[0]).toEqual(full[0]);
    expect(full[1]?.across).toBe(run.traceAt(1).weightAfter(2, 2, 1));
    const ones = createRun(scenario, [{ step: 1, setting: 'batchSize', value: 1 }]);
    expect(single.at(-1)?.up).toBe(ones.traceAt(4).weightAfter(2, 1, 1));
  });

  it('starts at the epoch’s first step where batches are small already', () => {
    const { run } = xor(2);
    expect(epochStart(run, 4)).toEqual({ step: 3, batchSize: 2, epochSteps: 2 });
  });
});

describe('thinnedArrows', () => {
  it('keeps all of few and evenly some of many', () => {
    const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
    expect(thinnedArrows(numbers(60))).toHaveLength(60);
    expect(thinnedArrows(numbers(1000)).length).toBeLessThanOrEqual(mostArrows);
    expect(thinnedArrows(numbers(1000)).slice(0, 3)).toEqual([0, 4, 8]);
  });
});

describe('bothPaths', () => {
  const pairOf = (name: string) => {
    const scenario = exampleScenario(name);
    const batchSize = { step: 1, setting: 'batchSize', value: 1 } as const;
    const other = createOtherRun({ scenario, changes: [] }, { changes: [batchSize] });
    return { run: createRun(scenario, []), other };
  };

  it('are the two weights before each step of both runs, up to as many samples, in whatever order they are asked for', () => {
    const pair = pairOf('xor');
    const weightsOf = (run: Run, last: number): Vector[] =>
      Array.from({ length: last }, (_, index) => {
        const trace = run.traceAt(index + 1);
        return { across: trace.weight(2, 2, 1), up: trace.weight(2, 1, 1) };
      });
    for (const last of [6, 2, 9]) {
      expect(resultOf(bothPaths(pair, plane, last))).toEqual({
        first: weightsOf(pair.run, last),
        second: weightsOf(pair.other, 4 * (last - 1) + 1),
      });
    }
  });

  it('takes a later step as one more, and a far one as too far', () => {
    const pair = pairOf('mse-128-64-10');
    const next = pathMilliseconds(pair, plane, 2) - pathMilliseconds(pair, plane, 1);
    resultOf(bothPaths(pair, plane, 1));
    expect(pathMilliseconds(pair, plane, 1)).toBe(0);
    expect(pathMilliseconds(pair, plane, 2)).toBeCloseTo(next, 6);
    expect([2, 3000].map((last) => isTooFar(pathMilliseconds(pair, plane, last)))).toEqual([false, true]);
  });

  it('are drawn by every n-th point and the last', () => {
    const points = Array.from({ length: 1001 }, (_, index) => index);
    const thinned = thinnedPath(points);
    expect(thinned.length).toBeLessThan(402);
    expect([thinned[0], thinned.at(-1)]).toEqual([0, 1000]);
    expect(thinnedPath([1, 2])).toEqual([1, 2]);
  });
});
