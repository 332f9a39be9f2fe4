import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/model';
import { phases } from '../../src/quantity';
import {
  type Moment,
  nextMove,
  nextPart,
  nextPhase,
  nextStep,
  partsOf,
  phasesOf,
  previousPart,
  previousPhase,
  previousStep,
  type RunShape,
  sameMoment,
  startPlaying,
} from '../../src/store/transport';

function networkOf(layers: readonly number[]): Network {
  return { layers, activations: layers.slice(1).map(() => 'tanh'), bias: 'trained' };
}

function shape(layers: readonly number[], batchSize: number, lastStep = 5): RunShape {
  return { network: networkOf(layers), lastStep, batchOf: () => Array.from({ length: batchSize }, (_, row) => row) };
}

const anyTerrain = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 40 })).map(([depth, batchSize]) =>
  shape(
    Array.from({ length: depth + 1 }, () => 2),
    batchSize,
  ),
);

describe('partsOf', () => {
  it('forward goes up through all layers but the last, whose part is the complete phase', () => {
    expect(partsOf(networkOf([2, 3, 3, 1]), 'forward', 4)).toEqual([1, 2]);
    expect(partsOf(networkOf([2, 1]), 'forward', 4)).toEqual([]);
  });

  it('hidden δ goes down from layer L−1, layer 1 being the complete phase', () => {
    expect(partsOf(networkOf([2, 3, 3, 3, 1]), 'hidden-delta', 4)).toEqual([3, 2]);
    expect(partsOf(networkOf([2, 3, 1]), 'hidden-delta', 4)).toEqual([]);
  });

  it('sum adds one row at a time up to 12 samples', () => {
    for (let size = 1; size <= 12; size++) {
      expect(partsOf(networkOf([2, 1]), 'sum', size)).toEqual(Array.from({ length: size - 1 }, (_, row) => row + 1));
    }
  });

  it('sum of more samples has 12 parts, each larger than nothing, the last being the complete phase', () => {
    for (const size of [13, 23, 24, 100, 1000]) {
      const parts = partsOf(networkOf([2, 1]), 'sum', size);
      const sizes = [...parts, size].map((rows, at) => rows - (parts[at - 1] ?? 0));
      expect(sizes).toHaveLength(12);
      expect(Math.min(...sizes)).toBeGreaterThan(0);
      expect(Math.max(...sizes)).toBe(Math.ceil(size / 12));
    }
  });

  it('the other phases have none', () => {
    for (const phase of phases.filter((one) => !['forward', 'hidden-delta', 'sum'].includes(one))) {
      expect(partsOf(networkOf([2, 3, 3, 1]), phase, 100)).toEqual([]);
    }
  });
});

describe('nextPhase and previousPhase', () => {
  it('nextPhase walks all eight phases, then the first of the next step', () => {
    let now: Moment = { step: 1, phase: 'batch' };
    const walked = phases.map(() => {
      const { phase } = now;
      now = nextPhase(now, shape([2, 3, 1], 4));
      return phase;
    });
    expect(walked).toEqual(phases);
    expect(now).toEqual({ step: 2, phase: 'batch' });
  });

  it('skips hidden δ both ways where there is no hidden layer', () => {
    const flat = shape([2, 1], 4);
    expect(phasesOf(flat.network)).not.toContain('hidden-delta');
    expect(nextPhase({ step: 1, phase: 'output-delta' }, flat)).toEqual({ step: 1, phase: 'per-sample' });
    expect(previousPhase({ step: 1, phase: 'per-sample' }, flat)).toEqual({ step: 1, phase: 'output-delta' });
  });

  it('nextPhase completes a phase that one stands in a part of, before it goes to the next', () => {
    const here = shape([2, 3, 3, 1], 4);
    for (const [phase, part] of [
      ['forward', 1],
      ['hidden-delta', 2],
      ['sum', 3],
      ['sum', 0],
    ] as const) {
      const complete = { step: 1, phase };
      expect(nextPhase({ step: 1, phase, part }, here)).toEqual(complete);
      expect(nextPhase(complete, here)).not.toEqual(complete);
    }
  });

  it('previousPhase from a part is the phase before, complete', () => {
    expect(previousPhase({ step: 1, phase: 'sum', part: 2 }, shape([2, 3, 1], 4))).toEqual({
      step: 1,
      phase: 'per-sample',
    });
  });

  it('previousPhase of the first phase is the update of the step before; of step 1 it stays', () => {
    const here = shape([2, 3, 1], 4);
    expect(previousPhase({ step: 3, phase: 'batch' }, here)).toEqual({ step: 2, phase: 'update' });
    const first: Moment = { step: 1, phase: 'batch' };
    expect(previousPhase(first, here)).toBe(first);
  });

  it('nextPhase of the last allowed step stays at its update', () => {
    const last: Moment = { step: 5, phase: 'update' };
    expect(nextPhase(last, shape([2, 3, 1], 4))).toBe(last);
  });

  it('previousPhase takes nextPhase back, from every complete phase', () => {
    fc.assert(
      fc.property(anyTerrain, fc.integer({ min: 1, max: 4 }), fc.nat(7), (here, step, index) => {
        const all = phasesOf(here.network);
        const now: Moment = { step, phase: all[index % all.length] ?? 'batch' };
        expect(previousPhase(nextPhase(now, here), here)).toEqual(now);
      }),
    );
  });
});

describe('nextStep and previousStep', () => {
  it('keep the phase and complete it', () => {
    const here = shape([2, 3, 1], 4);
    expect(nextStep({ step: 1, phase: 'sum', part: 2 }, here)).toEqual({ step: 2, phase: 'sum' });
    expect(previousStep({ step: 3, phase: 'sum', part: 2 })).toEqual({ step: 2, phase: 'sum' });
  });

  it('stay at the first and at the last step', () => {
    const first: Moment = { step: 1, phase: 'sum' };
    const last: Moment = { step: 5, phase: 'sum' };
    expect(previousStep(first)).toBe(first);
    expect(nextStep(last, shape([2, 3, 1], 4))).toBe(last);
  });
});

describe('nextPart and previousPart', () => {
  it('go through the rows of the sum and stay at either end', () => {
    const here = shape([2, 3, 1], 3);
    expect(nextPart({ step: 1, phase: 'sum', part: 1 }, here)).toEqual({ step: 1, phase: 'sum', part: 2 });
    expect(nextPart({ step: 1, phase: 'sum', part: 2 }, here)).toEqual({ step: 1, phase: 'sum' });
    expect(nextPart({ step: 1, phase: 'sum' }, here)).toEqual({ step: 1, phase: 'sum' });
    expect(previousPart({ step: 1, phase: 'sum' }, here)).toEqual({ step: 1, phase: 'sum', part: 2 });
    expect(previousPart({ step: 1, phase: 'sum', part: 1 }, here)).toEqual({ step: 1, phase: 'sum', part: 1 });
  });

  it('go down the layers in hidden δ', () => {
    const here = shape([2, 3, 3, 3, 1], 3);
    expect(nextPart({ step: 1, phase: 'hidden-delta', part: 3 }, here)).toMatchObject({ part: 2 });
    expect(nextPart({ step: 1, phase: 'hidden-delta', part: 2 }, here)).toEqual({ step: 1, phase: 'hidden-delta' });
    expect(previousPart({ step: 1, phase: 'hidden-delta' }, here)).toMatchObject({ part: 2 });
    expect(previousPart({ step: 1, phase: 'hidden-delta', part: 2 }, here)).toMatchObject({ part: 3 });
  });

  it('of a phase without parts stay', () => {
    const now: Moment = { step: 1, phase: 'loss' };
    expect(nextPart(now, shape([2, 3, 1], 3))).toBe(now);
    expect(previousPart(now, shape([2, 3, 1], 3))).toBe(now);
  });

  it('nextPart goes on from a number of rows that no bite ends at', () => {
    const here = shape([2, 1], 100);
    expect(nextPart({ step: 1, phase: 'sum', part: 10 }, here)).toMatchObject({ part: Math.ceil((2 * 100) / 12) });
  });
});

describe('Play', () => {
  it('from the complete sum drops the rows again, adds them, updates, then takes the next step', () => {
    const here = shape([2, 3, 1], 3);
    const moments = [startPlaying({ step: 1, phase: 'sum' }, here)];
    for (let move = 0; move < 7; move++) moments.push(nextMove(moments.at(-1) ?? { step: 1, phase: 'sum' }, here));
    expect(moments).toEqual([
      { step: 1, phase: 'sum', part: 1 },
      { step: 1, phase: 'sum', part: 2 },
      { step: 1, phase: 'sum' },
      { step: 1, phase: 'update' },
      { step: 2, phase: 'batch' },
      { step: 2, phase: 'forward', part: 1 },
      { step: 2, phase: 'forward' },
      { step: 2, phase: 'loss' },
    ]);
  });

  it('elsewhere begins where it stands', () => {
    const now: Moment = { step: 2, phase: 'sum', part: 1 };
    expect(startPlaying(now, shape([2, 3, 1], 3))).toBe(now);
    const loss: Moment = { step: 2, phase: 'loss' };
    expect(startPlaying(loss, shape([2, 3, 1], 3))).toBe(loss);
  });

  it('of a batch of one has no row to drop', () => {
    expect(startPlaying({ step: 1, phase: 'sum' }, shape([2, 1], 1))).toEqual({ step: 1, phase: 'sum' });
    expect(nextMove({ step: 1, phase: 'sum' }, shape([2, 1], 1))).toEqual({ step: 1, phase: 'update' });
  });

  it('reaches the end of the last step from anywhere, each move a new moment, and stays there', () => {
    fc.assert(
      fc.property(anyTerrain, (here) => {
        let now: Moment = { step: 1, phase: 'batch' };
        let moves = 0;
        for (let next = nextMove(now, here); !sameMoment(next, now); next = nextMove(now, here)) {
          now = next;
          moves++;
          expect(moves).toBeLessThan(5 * (8 + 5 + 4 + 12));
        }
        expect(now).toEqual({ step: 5, phase: 'update' });
      }),
    );
  });
});
