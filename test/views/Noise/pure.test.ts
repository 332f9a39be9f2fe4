import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../../bench/cases';
import { Job } from '../../../src/kit/work/job';
import { computeStep } from '../../../src/model';
import { createRun, dataContributions } from '../../../src/run';
import type { FilledScenario } from '../../../src/scenario';
import { batchRuleOf, singleGradients } from '../../../src/views/Noise/batchRule';
import {
  batchCount,
  batchStatistics,
  drawing,
  drawnGradients,
  mostDraws,
  standardDeviation,
  wrongSigns,
} from '../../../src/views/Noise/draws';
import { placeOf, readSeed, readSize, sliderSizes } from '../../../src/views/Noise/noiseKeys';
import { binned, swarm } from '../../../src/views/Noise/swarm';
import { exampleScenario } from '../../exampleScenario';
import { sampleGradientColumn } from '../../sampleGradients';

const mean = { by: 'batch' } as const;
const sum = { by: 'none' } as const;
const number = fc.double({ min: -10, max: 10, noNaN: true });

function traceWith(
  name: string,
  { training, weights }: { training: Partial<FilledScenario['training']>; weights: readonly number[] },
) {
  const scenario = exampleScenario(name);
  const run = createRun(
    {
      ...scenario,
      data: { ...scenario.data, sampleWeights: weights },
      training: { ...scenario.training, ...training },
    },
    [],
  );
  return { trace: run.traceAt(1), data: run.data, place: { layer: 2, from: 2, to: 1 } };
}

describe('drawnGradients', () => {
  it('takes every possible batch once where there are few', () => {
    const { gradients, complete } = drawnGradients(Float64Array.of(1, 2, 4), { size: 2, rule: mean, seed: 1 });
    expect(complete).toBe(true);
    expect([...gradients]).toEqual([(1 + 2) / 2, (1 + 4) / 2, (2 + 4) / 2]);
  });

  it('takes the one batch of all samples, however many there are', () => {
    const many = Float64Array.from({ length: 50_000 }, (_, index) => index % 7);
    const { gradients, complete } = drawnGradients(many, { size: 50_000, rule: sum, seed: 1 });
    expect(complete).toBe(true);
    expect([...gradients]).toEqual([many.reduce((all, one) => all + one, 0)]);
  });

  it('draw by draw, stopped and begun again, gives the same draws', () => {
    const all = Float64Array.from({ length: 60 }, (_, index) => Math.cos(index));
    const plan = { size: 20, rule: mean, seed: 5 } as const;
    const stopped = drawing(all, plan);
    for (let draw = 0; draw < 100; draw++) stopped.next();
    expect([...drawing(all, plan)]).toHaveLength(mostDraws - 1);
    expect(new Job(drawing(all, plan)).finish()).toEqual(drawnGradients(all, plan));
  });

  it('adds instead of averaging under sum', () => {
    const { gradients } = drawnGradients(Float64Array.of(1, 2, 4), { size: 2, rule: sum, seed: 1 });
    expect([...gradients]).toEqual([3, 5, 6]);
  });

  it('of all batches scatters exactly as the formula says', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        fc.constantFrom(mean, sum, { by: 'number', divisor: 2.5 } as const),
        (values, some, rule) => {
          const all = Float64Array.from(values);
          const size = 1 + (some % all.length);
          const { gradients, complete } = drawnGradients(all, { size, rule, seed: 1 });
          const { standardError } = batchStatistics(all, { size, rule });
          expect(complete).toBe(true);
          expect(standardDeviation(gradients)).toBeCloseTo(standardError ?? Number.NaN, 9);
        },
      ),
    );
  });

  it('divides each batch by its own Σ c(k), and gives 0 where nothing in it counts', () => {
    const weights = Float64Array.of(1, 3, 0, 0);
    const contributions = Float64Array.of(1 * 10, 3 * 20, 0, 0);
    const plan = { size: 2, rule: { by: 'weights', weights }, seed: 1 } as const;
    const { gradients } = drawnGradients(contributions, plan);
    expect([...gradients]).toEqual([(10 + 60) / 4, 10 / 1, 10 / 1, 60 / 3, 60 / 3, 0]);
    // numpy.std: the mean of these is not the gradient of the full data set.
    expect(standardDeviation(gradients)).toBeCloseTo(7.132184486926538, 12);
    const { centre, standardError } = batchStatistics(contributions, plan);
    expect(centre).toBeCloseTo((10 + 60) / 4, 12);
    expect(standardError).toBeUndefined();
    expect([...singleGradients(contributions, plan.rule, 2)]).toEqual([10, 20, 0, 0]);
  });

  it('of the step’s own samples alone gives the step’s batch gradient, whatever the rule', () => {
    const weights = [1, 2, 0.5, 0];
    for (const training of [
      { divisor: 'weights', clip: { per: 'sample', maxNorm: 0.2 } },
      { divisor: 10, clip: { per: 'batch', maxNorm: 0.02 } },
      { divisor: 'none' },
      { reduction: 'sum' },
      {},
    ] as const) {
      const trace = traceWith('xor', { training, weights });
      const { data, place } = trace;
      const contributions = new Job(dataContributions(trace.trace, data, place)).finish();
      const plan = { size: 4, rule: batchRuleOf(trace.trace, data), seed: 1 };
      const wanted = trace.trace.batchGradient(place.layer, place.from, place.to);
      expect(drawnGradients(contributions, plan).gradients[0]).toBeCloseTo(wanted, 14);
      expect(batchStatistics(contributions, plan).centre).toBeCloseTo(wanted, 14);
    }
  });

  it('reads the batch’s samples from its trace and passes the others, in pieces that may be stopped', () => {
    const step = drawnStep([300, 300, 10], 600);
    const all = computeStep(step);
    const trace = computeStep({ ...step, batch: step.batch.slice(200, 300) });
    const place = { layer: 1, from: 4, to: 9 };
    const pauses = [...dataContributions(trace, step.data, place)];
    expect(pauses.length).toBeGreaterThan(2);
    expect(new Job(dataContributions(trace, step.data, place)).finish()).toEqual(
      Float64Array.from(sampleGradientColumn(all, 1, 4, 9)),
    );
  });

  it('draws many batches of distinct samples, the same ones for the same seed', () => {
    // Each sample's gradient is a power of two of its own: a sum tells which samples are in it, and that none is twice.
    const powers = Float64Array.from({ length: 30 }, (_, index) => 2 ** index);
    const plan = { size: 10, rule: sum, seed: 3 } as const;
    const { gradients, complete } = drawnGradients(powers, plan);
    expect(complete).toBe(false);
    expect(gradients).toHaveLength(mostDraws);
    for (const total of gradients) expect([...total.toString(2)].filter((bit) => bit === '1')).toHaveLength(10);
    expect(drawnGradients(powers, plan).gradients).toEqual(gradients);
    expect(drawnGradients(powers, { ...plan, seed: 4 }).gradients).not.toEqual(gradients);
  });

  it('scatters about as expected where it draws', () => {
    const all = Float64Array.from({ length: 200 }, (_, index) => Math.sin(index * 12.9898) * 3);
    const { standardError } = batchStatistics(all, { size: 20, rule: mean });
    const { gradients } = drawnGradients(all, { size: 20, rule: mean, seed: 1 });
    expect(standardDeviation(gradients) / (standardError ?? Number.NaN)).toBeGreaterThan(0.88);
    expect(standardDeviation(gradients) / (standardError ?? Number.NaN)).toBeLessThan(1.12);
  });

  it('refuses a size that no batch has', () => {
    expect(() => drawnGradients(Float64Array.of(1), { size: 2, rule: mean, seed: 1 })).toThrow(RangeError);
  });
});

describe('batchStatistics', () => {
  it('is σ for single samples and 0 for the full data set', () => {
    const all = Float64Array.of(1, 2, 6);
    const single = batchStatistics(all, { size: 1, rule: mean });
    expect(single.standardError).toBeCloseTo(single.sigma, 14);
    expect(single.centre).toBe(3);
    expect(batchStatistics(all, { size: 3, rule: mean }).standardError).toBe(0);
    expect(batchStatistics(Float64Array.of(5), { size: 1, rule: mean }).standardError).toBe(0);
  });
});

describe('batchCount', () => {
  it.each([
    [4, 2, 6],
    [30, 29, 30],
    [10, 10, 1],
    [1000, 500, Number.POSITIVE_INFINITY],
  ])('%i over %i is %f', (count, size, batches) => {
    expect(batchCount(count, size)).toBe(batches);
  });
});

describe('wrongSigns', () => {
  it('counts what lies on the other side of zero', () => {
    expect(wrongSigns(0.5, Float64Array.of(-1, 0, 2, -3))).toBe(2);
  });
});

describe('swarm', () => {
  it('keeps each dot at its place on the scale and inside the picture', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 200 }), (places) => {
        const dots = swarm(places, { diameter: 6, height: 150 });
        expect(dots.map(({ x }) => x)).toEqual(places);
        for (const { up } of dots) {
          expect(up).toBeGreaterThanOrEqual(3);
          expect(up).toBeLessThanOrEqual(147.0001);
        }
      }),
    );
  });
});

describe('binned', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 300 }), (values) => {
        const counts = binned(Float64Array.from(values), 12).map(({ count }) => count);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(values.length);
      }),
    );
  });
});

describe('the keys of the link', () => {
  it('read what makes sense and nothing else', () => {
    expect(['2', '0', '5', '1.5', 'x', undefined].map((text) => readSize(text, 3, 4))).toEqual([2, 3, 3, 3, 3, 3]);
    expect(['7', '-1', undefined].map(readSeed)).toEqual([7, 1, 1]);
  });

  it('the slider has 1 and all, and comes back to each of its sizes', () => {
    for (const count of [1, 4, 60, 61, 1000, 50_000]) {
      const sizes = sliderSizes(count);
      expect([sizes[0], sizes.at(-1)]).toEqual([1, count]);
      expect(sizes.map((size) => placeOf(size, sizes))).toEqual(sizes.map((_, place) => place));
    }
  });
});
