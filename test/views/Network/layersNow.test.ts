import { describe, expect, it } from 'vitest';
import type { Stop } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { layerLook, layersNow } from '../../../src/views/Network/staged/layersNow';
import { exampleScenario } from '../../exampleScenario';

const scenario = exampleScenario('lecture');
const trace = createRun(scenario, []).traceAt(1);
const at = (stop: Stop) => layersNow({ trace, stop });

describe('layersNow', () => {
  it('is the layer that a part computes, and the one before it; after it on the way back', () => {
    expect(at({ phase: 'forward', part: 1 })).toEqual({ computed: 1, source: 0, edges: 1 });
    expect(at({ phase: 'forward' })).toEqual({ computed: 3, source: 2, edges: 3 });
    expect(at({ phase: 'hidden-delta', part: 2 })).toEqual({ computed: 2, source: 3, edges: 3 });
    expect(at({ phase: 'hidden-delta' })).toEqual({ computed: 1, source: 2, edges: 2 });
  });

  it('is the output alone for the loss and its δ, and no layer in the other phases', () => {
    expect(at({ phase: 'loss' })).toEqual({ computed: 3 });
    expect(at({ phase: 'output-delta' })).toEqual({ computed: 3 });
    for (const phase of ['batch', 'per-sample', 'sum', 'update'] as const) expect(at({ phase })).toBeUndefined();
  });
});

describe('layerLook', () => {
  it('counts a bias to the sums of the next layer, and to nothing that δ is computed from', () => {
    const forward = { computed: 2, source: 1, edges: 2 };
    expect([0, 1].map((unit) => layerLook({ layer: 1, unit }, forward))).toEqual(['source', 'source']);
    expect([0, 1].map((unit) => layerLook({ layer: 2, unit }, forward))).toEqual(['other', 'computed']);
    const back = { computed: 1, source: 2, edges: 2 };
    expect([0, 1].map((unit) => layerLook({ layer: 2, unit }, back))).toEqual(['other', 'source']);
    expect(layerLook({ layer: 0, unit: 1 }, back)).toBe('other');
  });
});
