import { describe, expect, it, vi } from 'vitest';
import { keepMeasured, remeasure } from '../../../src/kit/fit/remeasure';

describe('remeasure', () => {
  it('measures all that keep a size, twice, until they end', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const end = keepMeasured(first);
    keepMeasured(second)();
    remeasure();
    expect(first).toHaveBeenCalledTimes(2);
    expect(second).not.toHaveBeenCalled();
    end();
    remeasure();
    expect(first).toHaveBeenCalledTimes(2);
  });
});
