/** What notes say of averaging first, and of the factors of samples, is so in the step in which they say it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeStep, type StepSettings } from '../../src/model';
import { derivationOf, quantityValue, shownStep } from '../../src/quantity';
import { generatedStep } from '../model/generatedStep';
import { type Recipe, traceOf } from './traces';

const place = { layer: 1, from: 1, to: 1 } as const;
const covariance = { kind: 'covariance', ...place } as const;

const factors: fc.Arbitrary<Partial<StepSettings>> = fc.constantFrom(
  {},
  { divisor: 'none' },
  { divisor: 3 },
  { clip: { per: 'sample', maxNorm: 0.1 } },
  { clip: { per: 'batch', maxNorm: 0.1 } },
);

it('the note on a covariance says how much averaging first loses only where it loses that', () => {
  const said = new Set<string | undefined>();
  fc.assert(
    fc.property(generatedStep(), factors, (input, more) => {
      const trace = computeStep({ ...input, settings: { ...input.settings, ...more } });
      const note = derivationOf(covariance, trace)?.note;
      said.add(note);
      const times = note === 'covariance' ? 1 : note === 'covarianceOfSum' ? trace.batchSize : undefined;
      if (times === undefined) return;
      const [right, means] = [trace.dataGradient(1, 1, 1), trace.mistakenGradient('productOfMeans', 1, 1, 1)];
      const off = right - means - times * quantityValue(covariance, trace);
      const size = Math.max(1, Math.abs(right), Math.abs(means));
      if (Number.isFinite(right)) expect(Math.abs(off) / size).toBeLessThan(1e-9);
    }),
    { numRuns: 200 },
  );
  expect([...said].sort()).toEqual(['covariance', 'covarianceAlone', 'covarianceOfSum']);
});

it('a contribution whose δ contains its factors is not said to be multiplied by them', () => {
  const made: Recipe = {
    layers: [2, 2, 1],
    hidden: ['tanh'],
    bias: 'trained',
    reduction: 'mean',
    optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0, weightDecay: 0 },
    sampleCount: 4,
    batchSize: 3,
    steps: 1,
    seed: 1,
    scale: 1,
    factors: { weights: [1, 2, 0.5, 3] },
  };
  const trace = traceOf(made, { loss: 'halfSquaredError', output: 'identity' });
  const noteIn = (divide: 'end' | 'delta') =>
    derivationOf({ kind: 'contribution', ...place, sample: trace.batch[0]! + 1 }, shownStep(trace, { divide }))?.note;
  expect(noteIn('end')).toBe('contribution');
  expect(noteIn('delta')).toBe('contributionCarried');
});
