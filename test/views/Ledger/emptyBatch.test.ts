import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/quantity';
import { createRun } from '../../../src/run';
import { type FilledScenario, withBatches } from '../../../src/scenario';
import { spokenSentence } from '../../../src/views/Ledger/sentence';
import { exampleScenario } from '../../exampleScenario';
import { withTraining } from '../../run/support';

const weight = { layer: 2, from: 2, to: 1 };
const listed = withBatches(exampleScenario('xor'), [[3, 1, 3], []]);
const momentum = { kind: 'sgd', learningRate: 0.5, momentum: 0.9, weightDecay: 0 } as const;

function said(scenario: FilledScenario, step: number, phase: Phase): string {
  const trace = createRun(scenario, []).traceAt(step);
  return spokenSentence({ trace, stop: { phase }, weight, sample: 1, sampleCount: 4, setBatchSize: 3 });
}

describe('the sentence of an empty batch', () => {
  it('says at each phase what there is not', () => {
    expect(said(listed, 2, 'batch')).toBe('Step 2 has an empty batch: no sample passes through the network.');
    expect(said(listed, 2, 'hidden-delta')).toBe('The batch is empty, so there is nothing to compute in this phase.');
    expect(said(listed, 2, 'loss')).toBe('The batch is empty, so the batch loss is 0.');
    expect(said(listed, 2, 'sum')).toBe('The batch is empty, so there is nothing to add, and the batch gradient is 0.');
    expect(said(listed, 2, 'update')).toBe('An empty batch adds no gradient, and no weight changes.');
  });

  it('says why the weights move all the same', () => {
    const kept = said(withTraining(listed, { optimizer: momentum }), 2, 'update');
    expect(kept).toContain('because of what the optimizer kept of the previous steps.');
    const decayed = said(
      withTraining(listed, { optimizer: { ...momentum, momentum: 0, weightDecay: 0.1 } }),
      2,
      'update',
    );
    expect(decayed).toContain('because of weight decay.');
    const both = said(withTraining(listed, { optimizer: { ...momentum, weightDecay: 0.1 } }), 2, 'update');
    expect(both).toContain('of the previous steps and weight decay.');
  });

  it('names a penalty only where it has one: divided by the rows of the batch, there is none', () => {
    const optimizer = { ...momentum, momentum: 0, weightDecay: 0.1 };
    const withPenalty = (divideBy: 'batch' | 'data') =>
      withTraining(listed, { optimizer, penalty: { l2: 0.1, biases: false, divideBy } });
    expect(said(withPenalty('batch'), 2, 'loss')).toBe('The batch is empty, so the batch loss is 0.');
    expect(said(withPenalty('batch'), 2, 'sum')).toContain('the batch gradient is 0.');
    expect(said(withPenalty('batch'), 2, 'update')).toContain('because of weight decay.');
    expect(said(withPenalty('data'), 2, 'loss')).toContain('the penalty alone');
    expect(said(withPenalty('data'), 2, 'update')).toContain('because of weight decay and the penalty.');
  });
});

describe('the sentence of a batch with a repeated sample', () => {
  it('counts rows and samples apart', () => {
    expect(said(listed, 1, 'batch')).toBe(
      'Step 1 uses samples 3, 1, 3: 3 rows of 2 different samples, of 4 in all. Each row passes through the network separately.',
    );
  });
});
