/** Steps whose numbers reach the limits of float64: what is in range stays right, and what counts for nothing adds nothing. */
import { describe, expect, it } from 'vitest';
import type { StepTrace } from '../../src/model';
import { createRun } from '../../src/run';
import { traceChunks } from '../../src/run/traceJson';
import { parseScenario } from '../../src/scenario';

type Part = Readonly<Record<string, unknown>>;

/** A chain of units with these weights, the last one linear, without biases; the targets are 0 unless given. */
function chain(
  weights: readonly number[],
  inputs: readonly number[],
  { data = {}, training = {}, first = 'identity' }: { data?: Part; training?: Part; first?: string } = {},
): StepTrace {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: {
      layers: [1, ...weights.map(() => 1)],
      activations: weights.map((_, index) => (index < weights.length - 1 ? first : 'identity')),
      bias: 'none',
      weights: weights.map((weight) => [[weight]]),
    },
    loss: 'halfSquaredError',
    data: { inputs: inputs.map((x) => [x]), targets: inputs.map(() => [0]), ...data },
    training: {
      batchSize: inputs.length,
      reduction: 'sum',
      optimizer: { kind: 'sgd', learningRate: 0.1 },
      ...training,
    },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  return createRun(parsed.scenario, []).traceAt(1);
}

const clipped = (per: 'sample' | 'batch', maxNorm: number): Part => ({ clip: { per, maxNorm } });

describe('the norm of the batch gradient', () => {
  // x = 1 and δ = 1 − 10¹⁵⁵: the square is beyond the largest number, the norm is not.
  it('is in range where its square is too large', () => {
    const trace = chain([1], [1], { data: { targets: [[1e155]] }, training: clipped('batch', 1e200) });
    expect(trace.batchGradientNorm()).toBe(1e155);
    expect(trace.batchClipFactor()).toBe(1);
  });

  it('is in range where its square is too small', () => {
    const trace = chain([0], [1e-170], { data: { targets: [[-1]] }, training: clipped('batch', 1e-180) });
    expect(trace.batchGradientNorm()).toBe(1e-170);
    expect(trace.batchClipFactor()).toBe(1e-180 / 1e-170);
  });

  it('is that of all weights together, of whatever size', () => {
    // g of the second layer is 3·10¹⁶⁰, of the first 4·10¹⁶⁰ times that of the second's x.
    const trace = chain([1, 4 / 3], [3], { data: { targets: [[-1e160]] } });
    const [one, two] = [trace.batchGradient(1, 1, 1), trace.batchGradient(2, 1, 1)];
    expect(trace.batchGradientNorm() / Math.hypot(one, two)).toBeCloseTo(1, 14);
    expect(two).toBe(3e160);
  });

  it('is 0 where all are, infinite where one is, and no number where one is none', () => {
    expect(chain([1], [0]).batchGradientNorm()).toBe(0);
    expect(chain([1], [1e200]).batchGradientNorm()).toBe(Number.POSITIVE_INFINITY);
    const trace = chain([1e200, 0], [1e200], { training: clipped('batch', 1) });
    expect(trace.batchGradientNorm()).toBeNaN();
    expect(trace.batchClipFactor()).toBe(1);
  });
});

describe('the norm of a sample’s gradient', () => {
  it('is that of its numbers, where x is as large as δ is small', () => {
    // The unit is saturated: its δ is 0 and its x 1, so the gradient is 0 below and 1 + 1 above.
    const trace = chain([1, 1], [1e160], {
      first: 'sigmoid',
      data: { targets: [[-1]] },
      training: clipped('sample', 0.5),
    });
    expect(trace.sampleGradientNorm(1)).toBe(2);
    expect(trace.clipFactor(1)).toBe(0.25);
  });

  it('is x times δ where their squares are out of range and their product is not', () => {
    const trace = chain([0], [1e-170], { data: { targets: [[-1e165]] }, training: clipped('sample', 1e-6) });
    expect(trace.sampleGradientNorm(1)).toBeCloseTo(1e-5, 18);
    expect(trace.clipFactor(1)).toBeCloseTo(0.1, 12);
  });

  it('is no number where x is infinite and δ 0, and the factor is 1', () => {
    const trace = chain([1e200, 0], [1e200], { training: clipped('sample', 1) });
    expect(trace.sampleGradientNorm(1)).toBeNaN();
    expect(trace.clipFactor(1)).toBe(1);
  });
});

describe('a sample that counts for nothing', () => {
  it.each([[[1e200]], [[1e200, 1]]])(
    'adds nothing to the sum, the loss and the totals, though it is infinite: weights %j',
    (weights) => {
      const trace = chain(weights, [1e200, 1e-200], { data: { sampleWeights: [0, 1] } });
      const alone = chain(weights, [1e-200]);
      expect(trace.batchLoss()).toBe(alone.batchLoss());
      expect(trace.contribution(1, 1, 1, 1)).toBe(0);
      for (let layer = 1; layer <= weights.length; layer++) {
        expect(trace.gradientSum(layer, 1, 1)).toBe(alone.gradientSum(layer, 1, 1));
        expect(trace.batchGradient(layer, 1, 1)).toBe(alone.batchGradient(layer, 1, 1));
        expect(trace.weightAfter(layer, 1, 1)).toBe(alone.weightAfter(layer, 1, 1));
      }
      expect(trace.batchGradientNorm()).toBe(alone.batchGradientNorm());
    },
  );

  it('leaves 0 where the batch has no other', () => {
    const trace = chain([1e200, 1], [1e200], { data: { sampleWeights: [0] }, training: { reduction: 'mean' } });
    expect([trace.batchLoss(), trace.gradientSum(1, 1, 1), trace.update(2, 1, 1)]).toEqual([0, 0, 0]);
  });

  it('adds nothing where its own norm is infinite and it is clipped to nothing', () => {
    // The second factor of the first sample is ∞ in x and in δ, so γ is 0.
    const trace = chain([1e200, 1], [1e200, 1e-200], { training: clipped('sample', 1) });
    const alone = chain([1e200, 1], [1e-200], { training: clipped('sample', 1) });
    expect(trace.clipFactor(1)).toBe(0);
    expect(trace.gradientSum(1, 1, 1)).toBe(alone.gradientSum(1, 1, 1));
    expect(trace.gradientSum(2, 1, 1)).toBe(alone.gradientSum(2, 1, 1));
  });
});

describe('what stands in a trace', () => {
  const keysOf = (trace: StepTrace): readonly string[] =>
    Object.keys(JSON.parse([...traceChunks(trace, { sampleGradients: false })].join('')));

  it('has the divisor where a mean has one that the file sets', () => {
    const divisor = 'batch';
    expect(keysOf(chain([1], [1], { training: { reduction: 'mean', divisor } }))).toContain('divisor');
    expect(keysOf(chain([1], [1], { training: { reduction: 'mean' } }))).not.toContain('divisor');
    expect(keysOf(chain([1], [1], { training: { divisor } }))).not.toContain('divisor');
  });

  it('has the factor of the batch gradient only in steps that update', () => {
    const training = { ...clipped('batch', 0.5), accumulate: { batches: 2 }, batchSize: 1 };
    expect(keysOf(chain([1], [1, 2], { training }))).not.toContain('batchClipFactor');
  });
});
