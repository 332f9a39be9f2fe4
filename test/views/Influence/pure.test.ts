import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLeftOut, writeLeftOut } from '../../../src/kit/quantity/leftOutSamples';
import { weightWithout } from '../../../src/model';
import { holdsAsPrinted } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { exampleNamed, loadData, parseScenario } from '../../../src/scenario';
import { effectOf, influences, influencesIn, ranked, roundingOf } from '../../../src/views/Influence/influence';
import { divisorSaid, effectSaid, whyLeftOut } from '../../../src/views/Influence/whyLeftOut';
import { influenceClaims } from '../../claims/influenceClaims';
import { exampleTrace } from '../../quantity/exampleTrace';

const place = { layer: 2, from: 2, to: 1 };
const dataOf = (name: string) => {
  const example = exampleNamed(name);
  if (!example) throw new Error(`no example ${name}`);
  return loadData(example.scenario);
};

describe('readLeftOut', () => {
  it('reads numbers and ranges, of the batch only', () => {
    expect(readLeftOut('3,7-9', [1, 3, 8, 9, 12])).toEqual([3, 8, 9]);
  });

  it('ignores nonsense', () => {
    expect(readLeftOut('0,-1,x,5-2,1e3,99999999', [1, 2, 3, 4, 5])).toEqual([]);
    expect(readLeftOut(undefined, [1, 2])).toEqual([]);
  });

  it('gives back whatever was written', () => {
    const batch = Array.from({ length: 40 }, (_, index) => index + 1);
    fc.assert(
      fc.property(fc.subarray(batch), (leftOut) => {
        expect(readLeftOut(writeLeftOut(undefined, batch, leftOut), batch)).toEqual(leftOut);
      }),
    );
  });

  it('writes a thousand samples but one in few letters', () => {
    const batch = Array.from({ length: 1000 }, (_, index) => index + 1);
    expect(
      writeLeftOut(
        undefined,
        batch,
        batch.filter((sample) => sample !== 2),
      ),
    ).toBe('1,3-1000');
  });

  it('keeps what is said of another batch', () => {
    expect(writeLeftOut('2,30', [1, 2, 3], [1])).toBe('1,30');
    expect(writeLeftOut('2', [1, 2, 3], [])).toBeUndefined();
  });
});

describe('influences', () => {
  it('are what the step computed without each sample says', () => {
    for (const name of ['xor', 'lecture']) {
      const trace = exampleTrace(name);
      const at = { layer: trace.network.layers.length - 1, from: 1, to: 1 };
      for (const { sample, without, change } of influences(trace, at)) {
        const kept = weightWithout({ trace, data: dataOf(name) }, at, [sample]);
        if (!kept) {
          expect(without).toBeUndefined();
          continue;
        }
        const again = kept.batchGradient;
        expect(without).toBeCloseTo(again, 12);
        expect(change).toBeCloseTo(again - trace.batchGradient(at.layer, at.from, at.to), 12);
      }
    }
  });

  it('in what is left of a batch are those of the samples beside those that are out', () => {
    for (const name of ['xor', 'iris', 'square-batch']) {
      const trace = exampleTrace(name);
      const at = { layer: trace.network.layers.length - 1, from: 1, to: 1 };
      const [first = 1] = trace.batch.map((index) => index + 1);
      const kept = weightWithout({ trace, data: dataOf(name) }, at, [first]);
      for (const { sample, change } of influencesIn(trace, at, new Set([first]), kept?.batchGradient ?? 0)) {
        const less = weightWithout({ trace, data: dataOf(name) }, at, [first, sample]);
        if (kept && less) expect(change).toBeCloseTo(less.batchGradient - kept.batchGradient, 12);
      }
    }
  });

  it('are ranked by how far the gradient moves', () => {
    const sizes = ranked(influences(exampleTrace('xor'), place)).map(({ change }) => Math.abs(change));
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(sizes).toHaveLength(4);
  });
});

describe('effectOf', () => {
  it.each([
    [1, 1, 'equal'],
    [1, 1.0001, 'same'],
    [1, 2, 'larger'],
    [1, 0.5, 'smaller'],
    [1, -1, 'flips'],
    [-1, 3, 'flips'],
    [1, 0, 'vanishes'],
    [0, 1, 'appears'],
    [-0, 0, 'zero'],
    [1e-200, -1e-200, 'flips'],
  ] as const)('from %f to %f: %s', (before, after, effect) => {
    expect(effectOf(before, after, 0).effect).toBe(effect);
  });

  it.each([
    [1e-17, -1e-17, 'rounding'],
    [1e-17, 0.5, 'appears'],
    [0.5, -1e-17, 'vanishes'],
  ] as const)('beside terms whose rounding is 10⁻¹⁶, from %f to %f: %s', (before, after, effect) => {
    expect(effectOf(before, after, 1e-16).effect).toBe(effect);
  });
});

describe('roundingOf', () => {
  it('is what is left where the terms cancel, and no gradient whose terms do not', () => {
    const trace = exampleTrace('xor');
    const rounding = roundingOf(trace, place, trace.divisor);
    expect(rounding).toBeGreaterThan(0);
    expect(rounding).toBeLessThan(1e-12 * Math.abs(trace.batchGradient(place.layer, place.from, place.to)));
  });
});

describe('what is said without a sample', () => {
  const saidWithout = (file: Record<string, unknown>, ...leftOut: readonly number[]): readonly string[] => {
    const parsed = parseScenario({ format: 'batch-gradient-scenario', version: 1, loss: 'halfSquaredError', ...file });
    if (!parsed.ok) throw new Error(parsed.error.message);
    const run = createRun(parsed.scenario, []);
    const at = { layer: 1, from: 1, to: 1 };
    const trace = run.traceAt(1);
    const kept = weightWithout({ trace, data: run.data }, at, leftOut);
    if (!kept) throw new Error('nothing is left');
    const leaving = { place: at, leftOut, kept };
    const effect = effectSaid(trace, trace.batchGradient(1, 1, 1), leaving);
    return [effect, ...whyLeftOut(trace, leaving), divisorSaid(trace, leaving)].map(({ text }) => text);
  };
  const network = { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[0.5]]] };
  const sgd = { kind: 'sgd', learningRate: 0.1 };

  it('does not call the gradient 0 where only the penalty is left', () => {
    const texts = saidWithout(
      {
        network,
        data: { inputs: [[1], [1]], targets: [[1], [2]], sampleWeights: [1, 0] },
        training: {
          reduction: 'mean',
          batchSize: 2,
          divisor: 'weights',
          penalty: { l2: 0.2, divideBy: 'data' },
          optimizer: sgd,
        },
      },
      1,
    );
    expect(texts.at(-1)).toBe('The remaining samples have Σ c(k) = 0, so only the penalty’s gradient remains.');
  });

  it('does not let the weight move where no update follows', () => {
    const texts = saidWithout(
      {
        network,
        data: { inputs: [[1], [1]], targets: [[2], [0]] },
        training: { reduction: 'mean', batches: [[1, 2], [1]], accumulate: { batches: 2 }, optimizer: sgd },
      },
      1,
    );
    expect(texts[0]).toBe('The gradient of this weight changes its sign.');
  });

  // w = 0.5: a target of x/2 leaves no error.
  it.each([
    ['zero', [0.5, 0.5, 0.5], 'The gradient of this weight is 0 with and without'],
    ['vanishes', [1, 0.5, 0.5], 'Without'],
    ['appears', [1, 0, 0.5], 'without'],
  ] as const)('names one sample in the singular, and more in the plural: %s', (_, targets, words) => {
    const file = {
      network,
      data: { inputs: [[1], [1], [1]], targets: targets.map((target) => [target]) },
      training: { batchSize: 3, reduction: 'mean', optimizer: sgd },
    };
    const [one] = saidWithout(file, 1);
    const [two] = saidWithout(file, 1, 3);
    expect(one).toMatch(new RegExp(`${words} this (sample|one)\\b`));
    expect(two).toMatch(new RegExp(`${words} these\\b`));
  });

  // δ of sample 1 is ∞, and so is its gradient; 0 · ∞ is NaN.
  it.each([
    ['−∞ of sample 1', [-1e200, 1e200], [1]],
    ['NaN of sample 1', [0, 1e200], [1]],
    ['NaN of a sample that stays', [0, 1e200], [2]],
  ] as const)('finds nothing in %s', (_, first, leftOut) => {
    const texts = saidWithout(
      {
        network: { layers: [2, 1], activations: ['identity'], bias: 'none', weights: [[[1], [1e200]]] },
        data: { inputs: [first, [1, 1]], targets: [[1], [2]] },
        training: { batchSize: 2, reduction: 'mean', optimizer: sgd },
      },
      ...leftOut,
    );
    expect(texts).toEqual([
      'Some of these numbers are NaN or ∞, so they cannot be compared.',
      'Divided by 1 instead of 2: the mean uses only the remaining samples.',
    ]);
  });

  it('has the digits in which the sum with all and the rest differ', () => {
    const texts = saidWithout(
      {
        network,
        data: { inputs: [[1], [0.001]], targets: [[1], [0.5]] },
        training: { batchSize: 2, reduction: 'sum', optimizer: sgd },
      },
      2,
    );
    // 1 · (0.5 − 1) and 0.001 · (0.0005 − 0.5).
    expect(texts[1]).toBe('Sample 2 contributes −0.0005 to the sum of −0.5005, so −0.5000 remains.');
  });
});

it('a contribution in the fifteenth digit is said with claims that hold', () => {
  const parsed = parseScenario({
    format: 'batch-gradient-scenario',
    version: 1,
    network: { layers: [1, 1], activations: ['identity'], bias: 'none', weights: [[[0]]] },
    loss: 'halfSquaredError',
    data: { inputs: [[1.2e-14], [1]], targets: [[-0.1675], [-0.1675260506221561]] },
    training: { batchSize: 2, reduction: 'sum', optimizer: { kind: 'sgd', learningRate: 0.1 } },
  });
  if (!parsed.ok) throw new Error(parsed.error.message);
  const run = createRun(parsed.scenario, []);
  const trace = run.traceAt(1);
  const weight = { layer: 1, from: 1, to: 1 };
  const kept = weightWithout({ trace, data: run.data }, weight, [1]);
  if (!kept) throw new Error('nothing is kept');
  const leaving = { place: weight, leftOut: [1], kept };
  const [said] = whyLeftOut(trace, leaving);
  expect(said?.kind).toBe('influence.contributed');
  const context = { ...leaving, trace, before: trace.batchGradient(1, 1, 1) };
  const claims = influenceClaims('influence.contributed', context, said?.text ?? '');
  expect(claims.length).toBeGreaterThan(0);
  expect(claims.filter((one) => !holdsAsPrinted(one))).toEqual([]);
});
