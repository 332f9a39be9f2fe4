import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stop } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { lossPicture } from '../../../src/views/Loss/lossPicture';
import { inPieces, lossPieces } from '../../../src/views/Loss/lossPieces';
import {
  hasWideRange,
  lossDomain,
  lossScale,
  lossTicks,
  stepDomain,
  stepTicks,
} from '../../../src/views/Loss/lossScales';
import { exampleScenario } from '../../exampleScenario';
import { withTraining } from '../../run/support';

function pictureAt(step: number, stop: Stop, batchSize = 4, name = 'xor') {
  const run = createRun(withTraining(exampleScenario(name), { batchSize }), []);
  return lossPicture(run, run.traceAt(step), stop);
}

describe('lossPicture', () => {
  it('has this step’s point from phase Loss on, those of earlier steps always', () => {
    expect(pictureAt(3, { phase: 'forward' }).points.map(({ step }) => step)).toEqual([1, 2]);
    expect(pictureAt(3, { phase: 'forward' }).now).toBeUndefined();
    expect(pictureAt(3, { phase: 'loss' }).points.map(({ step }) => step)).toEqual([1, 2, 3]);
    expect(pictureAt(1, { phase: 'batch' }).points).toEqual([]);
  });

  it('goes on after this step where later losses are asked for, but not before its own is known', () => {
    const run = createRun(withTraining(exampleScenario('xor'), { batchSize: 2 }), []);
    const at = (phase: 'forward' | 'loss') => lossPicture(run, run.traceAt(2), { phase }, 3);
    expect(at('loss').points.map(({ step }) => step)).toEqual([1, 2, 3, 4, 5]);
    expect(at('loss').now?.step).toBe(2);
    expect(at('loss').pieces.at(-1)?.to).toBe(5);
    expect(at('forward').points.map(({ step }) => step)).toEqual([1]);
  });

  it('has the loss after in phase Update only; with all samples it is the next step’s loss', () => {
    expect(pictureAt(1, { phase: 'sum' }).lossAfter).toBeUndefined();
    expect(pictureAt(1, { phase: 'update' }).lossAfter).toBe(pictureAt(2, { phase: 'loss' }).now?.loss);
  });

  it('gives batches marks while there are few, lines for epochs where there are many', () => {
    expect(pictureAt(1, { phase: 'sum' }).batches).toEqual({ kind: 'one' });
    expect(pictureAt(1, { phase: 'sum' }, 2).batches).toEqual({ kind: 'marks', count: 2 });
    const many = pictureAt(17, { phase: 'sum' }, 1, 'lecture');
    expect(many.batches).toEqual({ kind: 'many', count: 8 });
    expect(many.epochs).toEqual([9, 17]);
  });

  it('knows whether every batch was the full data set, also where a step before took another size', () => {
    expect(pictureAt(3, { phase: 'sum' }).isWhole).toBe(true);
    expect(pictureAt(1, { phase: 'batch' }, 2).isWhole).toBe(false);
    const later = createRun(withTraining(exampleScenario('xor'), { batchSize: 3 }), [
      { step: 2, setting: 'batchSize', value: 4 },
    ]);
    expect(lossPicture(later, later.traceAt(2), { phase: 'sum' }).batches).toEqual({ kind: 'one' });
    expect(lossPicture(later, later.traceAt(2), { phase: 'sum' }).isWhole).toBe(false);
  });

  it('names the first loss that is not finite', () => {
    const diverging = createRun(exampleScenario('one-weight'), [{ step: 1, setting: 'learningRate', value: 1e40 }]);
    const { nonFinite, points } = lossPicture(diverging, diverging.traceAt(9), { phase: 'sum' });
    expect(nonFinite?.step).toBe(5);
    expect(points.slice(0, 4).every(({ loss }) => Number.isFinite(loss))).toBe(true);
  });
});

describe('lossPieces', () => {
  const xor = exampleScenario('xor');
  const named = (run: ReturnType<typeof createRun>, upTo: number) =>
    lossPieces(run, upTo).map(({ from, to, name }) => [from, to, name]);

  it('is one piece while the reduction stays', () => {
    expect(named(createRun(xor, [{ step: 2, setting: 'learningRate', value: 1 }]), 5)).toEqual([[1, 5, 'mean']]);
  });

  it('breaks where a mean becomes a sum, and only once that step is there', () => {
    const run = createRun(xor, [{ step: 3, setting: 'reduction', value: 'sum' }]);
    expect(named(run, 2)).toEqual([[1, 2, 'mean']]);
    expect(named(run, 5)).toEqual([
      [1, 2, 'mean'],
      [3, 5, 'sum'],
    ]);
    const points = [1, 2, 3, 4, 5].map((step) => ({ step }));
    expect(inPieces(lossPieces(run, 5), points).map((piece) => piece.map(({ step }) => step))).toEqual([
      [1, 2],
      [3, 4, 5],
    ]);
  });

  it('breaks a sum where it has another number of terms; a mean stays one loss', () => {
    const change = { step: 2, setting: 'batchSize', value: 2 } as const;
    expect(named(createRun(withTraining(xor, { reduction: 'sum' }), [change]), 3)).toEqual([
      [1, 1, 'sum, B = 4'],
      [2, 3, 'sum, B = 2'],
    ]);
    expect(named(createRun(xor, [change]), 3)).toEqual([[1, 3, 'mean']]);
  });

  it('does not break where both reductions divide by nothing, and names what a number divides', () => {
    const change = { step: 2, setting: 'reduction', value: 'sum' } as const;
    expect(named(createRun(withTraining(xor, { divisor: 'none' }), [change]), 3)).toEqual([[1, 3, 'sum']]);
    expect(named(createRun(withTraining(xor, { divisor: 16 }), [change]), 3)).toEqual([
      [1, 1, 'sum ÷ 16'],
      [2, 3, 'sum'],
    ]);
  });
});

it('stepDomain keeps room for steps to come beside a lone point', () => {
  expect(stepDomain(8)).toEqual([1, 8]);
  expect(stepDomain(1)).toEqual([1, 5]);
});

describe('lossScale', () => {
  /** From 0 at the bottom to 1 at the top. */
  const scaled = (losses: readonly number[], logarithmic = false) => lossScale(losses, { logarithmic });

  it('puts larger losses higher', () => {
    const y = scaled([0.2, 0.1]);
    expect(y(0.2)).toBeGreaterThan(y(0.1));
  });

  it('stays within the plot even for losses near the largest number', () => {
    const y = scaled([1, 1e308]);
    expect(y(1e308)).toBe(1);
    expect(y(1)).toBeCloseTo(0);
  });

  it('is logarithmic when asked for and the range is wide, and then needs no 0', () => {
    const y = scaled([0, 0.001, 1], true);
    expect(y(1) - y(0.1)).toBeCloseTo(y(0.1) - y(0.01));
    expect(y(0)).toBe(0);
    expect(lossTicks(y, 4).map(({ label }) => label)).toEqual(['10⁻³', '10⁻²', '10⁻¹', '1']);
  });

  it('is linear where the range is not wide', () => {
    const y = scaled([0.1, 0.3], true);
    expect(y(0.2) - y(0.1)).toBeCloseTo(y(0.3) - y(0.2));
  });
});

it('hasWideRange from a hundredfold on', () => {
  expect(hasWideRange([1, 100])).toBe(false);
  expect(hasWideRange([1, 101, Number.NaN])).toBe(true);
  expect(hasWideRange([])).toBe(false);
});

it('lossDomain holds every loss, starts at 0 at the lowest, and is never empty', () => {
  expect(lossDomain([])).toEqual([0, 1]);
  expect(lossDomain([0, 0])).toEqual([0, 1]);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1 }), (losses) => {
      const [low, high] = lossDomain(losses);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(Math.min(...losses));
      expect(high).toBeGreaterThanOrEqual(Math.max(...losses));
      expect(high).toBeGreaterThan(low);
    }),
  );
});

it('stepTicks are whole steps, the first always among them', () => {
  const steps = (domain: readonly [number, number], count: number): readonly number[] =>
    stepTicks(domain, count).map(({ value }) => value);
  expect(steps([1, 7], 20)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(steps([1, 3000], 4)).toEqual([1, 1000, 2000, 3000]);
});
