import { describe, expect, it } from 'vitest';
import { drawnStep } from '../../bench/cases';
import { computeStep } from '../../src/model';

describe('shares through outputs', () => {
  it('are the same whether samples are passed back together or in blocks, and add up to δ', () => {
    // 300 · 300 products a sample: blocks of a hundred samples.
    const step = drawnStep([3, 300, 300, 4], 230);
    const trace = computeStep(step);
    for (const position of [0, 99, 110, 111, 229]) {
      const alone = computeStep({ ...step, batch: [step.batch[position] ?? 0] });
      let sum = 0;
      for (let output = 1; output <= 4; output++) {
        const share = trace.deltaShare(1, 7, output, position);
        expect(share).toBe(alone.deltaShare(1, 7, output, 0));
        sum += share;
      }
      expect(sum).toBeCloseTo(trace.delta(1, 7, position), 14);
    }
  });
});
