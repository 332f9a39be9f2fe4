import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../../bench/cases';
import { computeStep, lastLayer, unitsIn } from '../../../src/model';
import { quantityValue, samplesOf } from '../../../src/quantity';
import { shownValue } from '../../../src/text';
import { modelOf, mostAtOnce, outputsLeftOut, rowHolds, shownOutputs } from '../../../src/views/Outputs/outputsModel';
import { outputsWork } from '../../../src/views/Outputs/outputsWork';
import { firstOutputVerdict } from '../../../src/views/Outputs/verdict';
import { countingTrace } from '../../model/countingTrace';
import { endings, recipe, traceOf } from '../../quantity/traces';
import { sampleGradientColumn } from '../../sampleGradients';

/** The digits once every piece is done. */
function outputsModel(...table: Parameters<typeof outputsWork>) {
  const { model } = outputsWork(...table).job.finish();
  if (!model) throw new Error('expected the table to be whole');
  return model;
}

const steps = fc.tuple(recipe, fc.constantFrom(...endings)).map(([made, ending]) => traceOf(made, ending));

describe('outputsModel', () => {
  it('rows that are not marked ≈ can be recomputed from the digits shown', () => {
    fc.assert(
      fc.property(steps, (trace) => {
        const place = { layer: lastLayer(trace.network), from: 1, to: 1 };
        const outputs = shownOutputs(trace, undefined);
        if (outputs.length < unitsIn(trace.network, place.layer)) return;
        const { formats } = outputsModel(trace, place, outputs);
        for (const sample of samplesOf(trace)) {
          if (!rowHolds(trace, { place, outputs, sample, formats })) continue;
          const again = outputs
            .map((output) => quantityValue({ kind: 'outputShare', ...place, output, sample }, trace))
            .reduce((sum, value) => sum + shownValue(value, formats.share), 0);
          const total = quantityValue({ kind: 'sampleGradient', ...place, sample }, trace);
          if (!Number.isFinite(total)) continue;
          const { decimals, exponent } = formats.total;
          expect(Math.abs(again - shownValue(total, formats.total))).toBeLessThanOrEqual(
            0.501 * 10 ** (exponent - decimals),
          );
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('the sums over the outputs’ columns are the sum of the samples’ gradients', () => {
    fc.assert(
      fc.property(steps, (trace) => {
        const place = { layer: 1, from: 1, to: 1 };
        const count = unitsIn(trace.network, lastLayer(trace.network));
        let sum = 0;
        for (let output = 1; output <= count; output++) {
          sum += quantityValue({ kind: 'outputShareSum', ...place, output }, trace);
        }
        const size = quantityValue({ kind: 'cancellation', ...place }, trace);
        expect(Math.abs(sum - trace.gradientSum(1, 1, 1))).toBeLessThanOrEqual(1e-9 * Math.max(1, size));
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

describe('outputs without a column', () => {
  it('add up, with those that have one, to the sample’s gradient and to the sum over the batch', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 3 }), (trace, most) => {
        const place = { layer: 1, from: 1, to: 1 };
        const outputs = shownOutputs(trace, undefined, most);
        const leftOut = outputsLeftOut(trace, outputs);
        const work = outputsWork(trace, place, outputs);
        const { model } = work.job.finish();
        for (let row = 1; row <= trace.batchSize; row++) {
          const shares = leftOut.map((output) => trace.outputShare(1, 1, 1, output, row));
          const rest = leftOut.length === 0 ? undefined : shares.reduce((sum, share) => sum + share, 0);
          expect(work.restOf(row)).toBe(rest);
        }
        const sums = leftOut.map((output) => quantityValue({ kind: 'outputShareSum', ...place, output }, trace));
        expect(model?.restSum).toBe(leftOut.length === 0 ? undefined : sums.reduce((sum, one) => sum + one, 0));
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('make a row that is not marked ≈ one that can be recomputed from the digits shown', () => {
    fc.assert(
      fc.property(steps, (trace) => {
        const place = { layer: lastLayer(trace.network), from: 1, to: 1 };
        const outputs = shownOutputs(trace, undefined, 1);
        const work = outputsWork(trace, place, outputs);
        const { formats } = outputsModel(trace, place, outputs);
        for (let row = 1; row <= trace.batchSize; row++) {
          const [sample = 1, rest] = [samplesOf(trace)[row - 1], work.restOf(row)];
          if (rest === undefined || !rowHolds(trace, { place, outputs, rest, sample, formats })) continue;
          const again =
            shownValue(trace.outputShare(place.layer, 1, 1, 1, row), formats.share) + shownValue(rest, formats.share);
          const total = quantityValue({ kind: 'sampleGradient', ...place, sample }, trace);
          if (!Number.isFinite(total)) continue;
          const { decimals, exponent } = formats.total;
          expect(Math.abs(again - shownValue(total, formats.total))).toBeLessThanOrEqual(
            0.501 * 10 ** (exponent - decimals),
          );
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('are what is left of the total where there are very many', () => {
    const wide = computeStep(drawnStep([3, 2, 80], 2));
    const place = { layer: 1, from: 1, to: 1 };
    const work = outputsWork(wide, place, [1, 2, 3]);
    const { model } = work.job.finish();
    const all = Array.from({ length: 77 }, (_, at) => wide.outputShare(1, 1, 1, at + 4, 2));
    expect(work.restOf(2)).toBeCloseTo(
      all.reduce((sum, share) => sum + share, 0),
      12,
    );
    const shown = [1, 2, 3].map((output) => quantityValue({ kind: 'outputShareSum', ...place, output }, wide));
    expect((model?.restSum ?? 0) + shown.reduce((sum, one) => sum + one, 0)).toBeCloseTo(wide.gradientSum(1, 1, 1), 12);
  });
});

describe('outputsWork', () => {
  const trace = computeStep(drawnStep([3, 40, 5], 1200));
  const place = { layer: 1, from: 2, to: 7 };
  const outputs = [1, 2, 3, 4, 5];

  it('reads the rows that are looked at first, and sums last', () => {
    const { job, has, lookAt } = outputsWork(trace, { ...place, to: 8 }, outputs);
    lookAt(1100);
    for (let piece = 0; piece < outputs.length; piece++) job.advance();
    expect(job.share).toBeLessThan(0.5);
    expect([has(1100), has(0), job.isDone]).toEqual([true, false, false]);
    expect(job.value?.model?.largest).toBeGreaterThan(0);
  });

  it('comes to the digits of the whole table, in whatever order it was read, stopped and begun again', () => {
    const { job, lookAt } = outputsWork(trace, place, outputs);
    for (let piece = 0; piece < 7; piece++) job.advance();
    lookAt(1000);
    const { model } = job.finish();
    const shares = Float64Array.from({ length: 1200 * 5 }, (_, at) =>
      trace.outputShare(1, 2, 7, (at % 5) + 1, Math.floor(at / 5) + 1),
    );
    const whole = modelOf(trace, place, {
      outputs,
      shares,
      totals: Float64Array.from(sampleGradientColumn(trace, 1, 2, 7)),
      sums: outputs.map((output) => quantityValue({ kind: 'outputShareSum', ...place, output }, trace)),
    });
    expect(model).toEqual(whole);
  });

  it('asks a trace for each share once, however often the panel is opened', () => {
    const { counting, asked } = countingTrace(trace, 'outputShare');
    outputsModel(counting, place, outputs);
    const once = asked();
    outputsModel(counting, place, outputs);
    // The table, the columns' sums, and output 1 once more for the common mistake that takes it alone.
    expect(once).toBe(1200 * (5 + 5 + 1));
    expect(asked()).toBe(once);
  });
});

describe('shownOutputs', () => {
  const wide = traceOf(
    {
      layers: [1, 30],
      hidden: [],
      bias: 'trained',
      reduction: 'mean',
      optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 },
      sampleCount: 15,
      batchSize: 2,
      steps: 1,
      seed: 1,
      scale: 1,
    },
    { loss: 'squaredError', output: 'identity' },
  );

  it('turns to the page that has the output asked for', () => {
    expect(shownOutputs(wide, undefined)).toEqual(Array.from({ length: mostAtOnce }, (_, index) => index + 1));
    expect(shownOutputs(wide, '14')[0]).toBe(mostAtOnce + 1);
    expect(shownOutputs(wide, '30')).toEqual([25, 26, 27, 28, 29, 30]);
  });

  it.each(['31', '0', '-3', 'x', '1e3', ''])('ignores %s', (nonsense) => {
    expect(shownOutputs(wide, nonsense)[0]).toBe(1);
  });

  it('verdict: a weight into another output has no share in output 1', () => {
    expect(firstOutputVerdict({ layer: 1, from: 1, to: 5 }, wide)).toBe('zero');
    expect(firstOutputVerdict({ layer: 1, from: 1, to: 1 }, wide)).toBe('same');
  });
});
