import { describe, expect, it } from 'vitest';
import { createCheckpoints } from '../../src/run/checkpoints';

const perState = 8 * 10 + 200;

function state(value: number) {
  return { weights: [new Float64Array(10).fill(value)], optimizerStep: value };
}

describe('createCheckpoints', () => {
  it('keeps within its budget whatever is offered, the spacing doubling', () => {
    const checkpoints = createCheckpoints(10 * perState);
    for (let step = 2; step <= 5000; step++) {
      checkpoints.offer(step, state(step));
      expect(checkpoints.bytes()).toBeLessThanOrEqual(10 * perState);
    }
    const steps = checkpoints.upTo(5000).map(([step]) => step);
    const gaps = new Set(steps.slice(1).map((step, at) => step - (steps[at] ?? 0)));
    expect(gaps).toEqual(new Set([512]));
    expect(steps[0]).toBe(513);
  });

  it('latestUpTo gives the state of a step at or before, and never a later one', () => {
    const checkpoints = createCheckpoints(5 * perState);
    for (let step = 2; step <= 100; step++) checkpoints.offer(step, state(step));
    for (let step = 1; step <= 120; step++) {
      const latest = checkpoints.latestUpTo(step);
      expect(latest?.step ?? 1).toBeLessThanOrEqual(step);
      expect(latest?.state.optimizerStep).toBe(latest?.step);
    }
    expect(checkpoints.latestUpTo(100)?.step).toBeGreaterThan(1);
  });

  it('keeps copies of arrays that share an allocation with others, which it would hold back', () => {
    const checkpoints = createCheckpoints(10 * perState);
    const allocation = new Float64Array(1000).fill(3);
    checkpoints.offer(2, { weights: [allocation.subarray(10, 20)], optimizerStep: 2 });
    const [kept] = checkpoints.latestUpTo(2)?.state.weights ?? [];
    expect(kept).toEqual(new Float64Array(10).fill(3));
    expect(kept?.buffer.byteLength).toBe(80);
  });

  it('keeps none where one alone is over the budget', () => {
    const checkpoints = createCheckpoints(1);
    checkpoints.offer(2, state(2));
    checkpoints.offer(3, state(3));
    expect(checkpoints.latestUpTo(3)).toBeUndefined();
    expect(checkpoints.bytes()).toBe(0);
  });
});
