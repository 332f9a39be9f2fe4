import { describe, expect, it } from 'vitest';
import { createRun } from '../../../../src/run';
import { epochBatches } from '../../../../src/views/shared/scenarioForm/batches/epochBatches';
import { exampleScenario } from '../../../exampleScenario';

describe('epochBatches', () => {
  it('names each sample’s batch, the same at every step of the epoch', () => {
    const run = createRun(exampleScenario('iris'), [{ step: 1, setting: 'batchSize', value: 40 }]);
    const first = epochBatches(run, 1);
    expect(first.batches).toBe(4);
    for (let step = 1; step <= 4; step++) {
      const now = epochBatches(run, step);
      expect(now.now).toBe(step);
      expect(now.ofSample).toEqual(first.ofSample);
      for (const index of run.batchOf(step)) expect(now.ofSample[index]).toBe(step);
    }
    expect(epochBatches(run, 6).firstStep).toBe(5);
  });

  it('leaves out samples whose batch never comes because the batch size changes', () => {
    const run = createRun(exampleScenario('xor'), [
      { step: 1, setting: 'batchSize', value: 1 },
      { step: 3, setting: 'batchSize', value: 4 },
    ]);
    expect([...epochBatches(run, 2).ofSample]).toEqual([1, 2, 0, 0]);
    expect([...epochBatches(run, 3).ofSample]).toEqual([1, 1, 1, 1]);
  });
});
