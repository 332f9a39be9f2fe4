import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastLayer, unitsIn } from '../../src/model';
import { quantityValue, samplesOf } from '../../src/quantity';
import { shownValue } from '../../src/text';
import { outputsAtOnce, outputsModel, rowHolds, shownOutputs } from '../../src/views/Outputs/outputsModel';
import { firstOutputVerdict } from '../../src/views/Outputs/verdict';
import { endings, recipe, traceOf } from '../quantity/traces';

const steps = fc.tuple(recipe, fc.constantFrom(...endings)).map(([made, ending]) => traceOf(made, ending));

describe('outputsModel', () => {
  it('rows that are not marked ≈ can be redone from the digits shown', () => {
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
    expect(shownOutputs(wide, undefined)).toEqual(Array.from({ length: outputsAtOnce }, (_, index) => index + 1));
    expect(shownOutputs(wide, '14')[0]).toBe(outputsAtOnce + 1);
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
