import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeStep,
  covariance,
  lastLayer,
  meanActivation,
  meanDelta,
  type StepInput,
  type StepTrace,
  unitsIn,
} from '../../src/model';
import { forEachWeight, generatedStep, rows } from './generatedStep';
import {
  averagedErrorsGradients,
  averagedInputsGradients,
  firstOutputGradients,
  productOfMeansGradients,
} from './mistakenGradients';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** A sum is right to 1e-10 of the sum of its terms' sizes. */
function expectClose(actual: number, expected: number, terms: readonly number[] = [expected]): void {
  const size = total(terms.map(Math.abs));
  if (!(Math.abs(actual - expected) <= 1e-10 * Math.max(1, size))) expect(actual).toBe(expected);
}

function holds(arbitrary: fc.Arbitrary<StepInput>, check: (trace: StepTrace, input: StepInput) => void): void {
  fc.assert(
    fc.property(arbitrary, (input) => check(computeStep(input), input)),
    { numRuns: 100, seed: 7 },
  );
}

describe('the batch and its samples', () => {
  it('gradientSum is the sum of the sample gradients, and batchGradient the sum or 1/B of it', () => {
    holds(generatedStep(), (trace) => {
      const divisor = trace.settings.reduction === 'mean' ? trace.batchSize : 1;
      forEachWeight(trace, (...weight) => {
        const terms = rows(trace).map((row) => trace.sampleGradient(...weight, row));
        expectClose(trace.gradientSum(...weight), total(terms), terms);
        expectClose(trace.batchGradient(...weight) * divisor, total(terms), terms);
      });
    });
  });

  it('batchGradient of one sample equals its sample gradient', () => {
    holds(generatedStep({ batchSize: 1 }), (trace) => {
      forEachWeight(trace, (...weight) => {
        expect(trace.batchGradient(...weight) - trace.sampleGradient(...weight, 1)).toBe(0);
      });
    });
  });

  it('a batch is its samples run one by one', () => {
    holds(generatedStep(), (trace, input) => {
      for (const row of rows(trace)) {
        const alone = computeStep({ ...input, batch: [row - 1] });
        expect(alone.sampleLoss(1)).toBe(trace.sampleLoss(row));
        forEachWeight(trace, (...weight) => {
          expect(alone.sampleGradient(...weight, 1)).toBe(trace.sampleGradient(...weight, row));
        });
      }
    });
  });

  it('outputShares add up to the sample gradient, deltaShares to δ', () => {
    holds(generatedStep(), (trace) => {
      const last = lastLayer(trace.network);
      const outputs = Array.from({ length: unitsIn(trace.network, last) }, (_, index) => index + 1);
      forEachWeight(trace, (layer, from, to) => {
        for (const row of rows(trace)) {
          const shares = outputs.map((m) => trace.outputShare(layer, from, to, m, row));
          expectClose(total(shares), trace.sampleGradient(layer, from, to, row), shares);
          const parts = outputs.map((m) => trace.deltaShare(layer, to, m, row));
          expectClose(total(parts), trace.delta(layer, to, row), parts);
        }
      });
    });
  });

  it('an unfused output δ is Σ_m outputError · outputJacobian, and equals the fused one', () => {
    holds(generatedStep(), (trace) => {
      const last = lastLayer(trace.network);
      const outputs = Array.from({ length: unitsIn(trace.network, last) }, (_, index) => index + 1);
      for (const row of rows(trace)) {
        for (const unit of outputs) {
          const terms = outputs.map((m) => trace.outputError(m, row) * trace.outputJacobian(m, unit, row));
          expectClose(trace.delta(last, unit, row), total(terms), terms);
        }
      }
    });
  });

  it('permuting a batch changes nothing but rounding', () => {
    holds(generatedStep(), (trace, input) => {
      const reversed = computeStep({ ...input, batch: [...input.batch].reverse() });
      expectClose(reversed.batchLoss(), trace.batchLoss());
      forEachWeight(trace, (...weight) => {
        const terms = rows(trace).map((row) => trace.sampleGradient(...weight, row));
        expectClose(reversed.gradientSum(...weight), trace.gradientSum(...weight), terms);
        expect(reversed.sampleGradient(...weight, 1)).toBe(trace.sampleGradient(...weight, trace.batchSize));
      });
    });
  });

  it('norms and cosines are those of the written-out gradients', () => {
    holds(generatedStep(), (trace) => {
      for (const row of rows(trace)) {
        let [sample, batch, dot] = [0, 0, 0];
        forEachWeight(trace, (...weight) => {
          const gradient = trace.sampleGradient(...weight, row);
          sample += gradient ** 2;
          batch += trace.batchGradient(...weight) ** 2;
          dot += gradient * trace.batchGradient(...weight);
        });
        expectClose(trace.sampleGradientNorm(row), Math.sqrt(sample));
        expectClose(trace.batchGradientNorm(), Math.sqrt(batch));
        if (sample * batch > 1e-20) expectClose(trace.cosine(row), dot / Math.sqrt(sample * batch));
        if (sample === 0) expect(trace.cosine(row)).toBeNaN();
      }
    });
  });
});

describe('sum and mean', () => {
  for (const momentum of [0, 0.9]) {
    it(`sum with η/B walks the path of mean with η, momentum ${momentum}`, () => {
      fc.assert(
        fc.property(generatedStep(), (input) => {
          const size = input.batch.length;
          const stepWith = (reduction: 'mean' | 'sum', state: StepInput['state'], step: number): StepTrace => {
            const learningRate = reduction === 'sum' ? 0.1 / size : 0.1;
            const optimizer = { kind: 'sgd' as const, learningRate, momentum, weightDecay: 0 };
            return computeStep({ ...input, step, state, settings: { ...input.settings, reduction, optimizer } });
          };
          let byMean = stepWith('mean', input.state, 1);
          let bySum = stepWith('sum', input.state, 1);
          for (let step = 2; step <= 5; step++) {
            byMean = stepWith('mean', byMean.stateAfter, step);
            bySum = stepWith('sum', bySum.stateAfter, step);
          }
          forEachWeight(byMean, (...weight) => {
            expect(bySum.weightAfter(...weight)).toBeCloseTo(byMean.weightAfter(...weight), 9);
          });
        }),
        { numRuns: 60, seed: 7 },
      );
    });
  }
});

describe('the common mistakes', () => {
  it('the mean of the products is the product of the means and the covariance', () => {
    holds(generatedStep({ reduction: 'mean' }), (trace) => {
      forEachWeight(trace, (...weight) => {
        const [layer, from, to] = weight;
        const means = meanActivation(trace, layer - 1, from) * meanDelta(trace, layer, to);
        const parts = [means, covariance(trace, ...weight)];
        expectClose(trace.batchGradient(...weight), total(parts), parts);
      });
    });
  });

  it('averaged factors are right for every bias', () => {
    holds(generatedStep({ bias: 'trained' }), (trace) => {
      for (let unit = 1; unit <= unitsIn(trace.network, 1); unit++) {
        expectClose(productOfMeansGradients(trace)(1, 0, unit), trace.batchGradient(1, 0, unit));
      }
    });
  });

  it('mistakes 1 to 4 are right for a batch of one sample and one output', () => {
    holds(generatedStep({ batchSize: 1, widths: [3, 4, 1], output: ['sigmoid', 'squaredError'] }), (trace) => {
      const mistakes = [
        averagedInputsGradients(trace),
        averagedErrorsGradients(trace),
        productOfMeansGradients(trace),
        firstOutputGradients(trace),
        (...weight: readonly [number, number, number]) => trace.sampleGradient(...weight, 1),
      ];
      forEachWeight(trace, (...weight) => {
        for (const mistake of mistakes) expectClose(mistake(...weight), trace.batchGradient(...weight));
      });
    });
  });

  it('mistakes 1 to 3 are right for one sample also where every output depends on every s', () => {
    holds(generatedStep({ batchSize: 1, output: ['softmax', 'squaredError'] }), (trace) => {
      const mistakes = [averagedInputsGradients(trace), averagedErrorsGradients(trace), productOfMeansGradients(trace)];
      forEachWeight(trace, (...weight) => {
        for (const mistake of mistakes) expectClose(mistake(...weight), trace.batchGradient(...weight));
      });
    });
  });

  it('under sum, mistakes 1 to 3 and the first output are B times what they are under mean', () => {
    holds(generatedStep({ reduction: 'mean' }), (byMean, input) => {
      const bySum = computeStep({ ...input, settings: { ...input.settings, reduction: 'sum' } });
      const mistakes = [
        averagedInputsGradients,
        averagedErrorsGradients,
        productOfMeansGradients,
        firstOutputGradients,
      ];
      forEachWeight(byMean, (...weight) => {
        for (const mistake of mistakes) {
          expectClose(mistake(bySum)(...weight), byMean.batchSize * mistake(byMean)(...weight));
        }
      });
    });
  });
});
