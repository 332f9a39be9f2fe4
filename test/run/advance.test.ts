import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRun, type Run } from '../../src/run';
import { exampleScenario } from '../exampleScenario';
import { traceHash, withTraining } from './support';

const lecture = exampleScenario('lecture');
const adam = withTraining(lecture, {
  batchSize: 3,
  order: 'shuffled',
  optimizer: { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.001 },
});

/** Goes to a step with so many steps at a go. */
function travel(run: Run, step: number, atATime: number): number[] {
  const left: number[] = [];
  do {
    let done = 0;
    left.push(run.advance(step, () => ++done < atATime));
  } while (left.at(-1) !== 0);
  return left;
}

describe('advance', () => {
  it('computes in slices the very bits that one go computes, whatever is kept and wherever it is cut', () => {
    const whole = createRun(adam, []);
    fc.assert(
      fc.property(
        fc.array(fc.record({ step: fc.integer({ min: 1, max: 120 }), atATime: fc.integer({ min: 1, max: 40 }) }), {
          minLength: 1,
          maxLength: 4,
        }),
        (ways) => {
          const sliced = createRun(adam, [], { checkpointBytes: 4000, recentCount: 2 });
          for (const { step, atATime } of ways) {
            travel(sliced, step, atATime);
            expect(traceHash(sliced.traceAt(step))).toBe(traceHash(whole.traceAt(step)));
            expect(sliced.lossPoints(step)).toEqual(whole.lossPoints(step));
            expect(sliced.firstNonFiniteStep(step)).toBe(whole.firstNonFiniteStep(step));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('gets nearer with every slice, also where checkpoints are further apart than a slice', () => {
    const run = createRun(adam, [], { checkpointBytes: 1, recentCount: 1 });
    expect(travel(run, 6, 1)).toEqual([5, 4, 3, 2, 1, 0]);
  });

  it('leaves nothing to compute, and the losses on the way', () => {
    const run = createRun(adam, []);
    expect(run.stepsToCompute(50)).toBe(50);
    run.advance(50, () => false);
    expect(run.stepsToCompute(50)).toBe(49);
    travel(run, 50, 7);
    expect(run.stepsToCompute(50)).toBe(0);
    expect(run.advance(50, () => true)).toBe(0);
    expect(run.lossPoints(50)).toHaveLength(50);
  });

  it('can turn to another step half way', () => {
    const run = createRun(adam, []);
    run.advance(40, () => false);
    travel(run, 12, 5);
    expect(traceHash(run.traceAt(12))).toBe(traceHash(createRun(adam, []).traceAt(12)));
  });

  it('throws a RangeError for a step that the run does not have', () => {
    expect(() => createRun(adam, []).advance(0, () => true)).toThrow(RangeError);
  });
});

describe('expectedMilliseconds', () => {
  it('is some milliseconds for thousands of steps of a small network, and seconds for those of a large one', () => {
    expect(createRun(exampleScenario('xor'), []).expectedMilliseconds(3000)).toBeLessThan(50);
    expect(createRun(exampleScenario('mse-128-64-10'), []).expectedMilliseconds(3000)).toBeGreaterThan(1000);
  });

  it('counts the steps still to be computed, each with its own batch size', () => {
    const run = createRun(lecture, [{ step: 11, setting: 'batchSize', value: 1 }]);
    const ofTen = run.expectedMilliseconds(10);
    const ofTwenty = run.expectedMilliseconds(20);
    expect(ofTwenty - ofTen).toBeLessThan(ofTen);
    run.traceAt(10);
    expect(run.expectedMilliseconds(10)).toBe(0);
    expect(run.expectedMilliseconds(20)).toBeCloseTo(ofTwenty - ofTen);
  });
});

describe('outlineAt', () => {
  it('has the batch and the settings of its step, and computes no step', () => {
    const run = createRun(adam, [{ step: 7, setting: 'optimizer', value: 'sgd' }]);
    const outline = run.outlineAt(9);
    expect(run.stepsToCompute(9)).toBe(9);
    const trace = run.traceAt(9);
    expect([outline.step, outline.batch, outline.settings]).toEqual([trace.step, trace.batch, trace.settings]);
    expect(run.outlineAt(9)).toBe(trace);
  });
});
