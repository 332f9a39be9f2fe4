import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../bench/cases';
import { computeStep, type StepTrace } from '../../src/model';

/** 300 · 300 products a sample down to the second layer: blocks of a hundred samples. */
const deep = drawnStep([3, 300, 300, 300, 4], 230);

describe('shares through outputs', () => {
  it('are the same whether samples are passed back together or in blocks, and add up to δ', () => {
    const trace = computeStep(deep);
    for (const row of [1, 100, 111, 112, 230]) {
      const alone = computeStep({ ...deep, batch: [deep.batch[row - 1] ?? 0] });
      for (const layer of [1, 2, 3, 4]) {
        const shares = [1, 2, 3, 4].map((output) => trace.deltaShare(layer, 3, output, row));
        expect(shares).toEqual([1, 2, 3, 4].map((output) => alone.deltaShare(layer, 3, output, 1)));
        const sum = shares.reduce((total, share) => total + share, 0);
        expect(sum).toBeCloseTo(trace.delta(layer, 3, row), 14);
      }
    }
  });

  it('of one unit are those of a whole backward pass, bit for bit, whatever was asked about before', () => {
    // With one output, what flows through it is all of δ.
    const step = drawnStep([3, 300, 300, 300, 1], 230);
    const [up, down] = [computeStep(step), computeStep(step)];
    const shares = (trace: StepTrace, layers: readonly number[]) =>
      new Map(layers.map((layer) => [layer, [1, 115, 230].map((at) => trace.deltaShare(layer, 1, 1, at))]));
    const first = shares(up, [1, 2, 3, 4]);
    const last = shares(down, [4, 3, 2, 1]);
    for (const layer of [1, 2, 3, 4]) {
      expect(first.get(layer)).toEqual(last.get(layer));
      expect(first.get(layer)).toEqual([1, 115, 230].map((at) => up.delta(layer, 1, at)));
    }
  });
});
