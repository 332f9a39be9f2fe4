import { expect, it } from 'vitest';
import '../../../allMessages';
import { askedForAll } from '../../../../src/features/homework/Work/askedFor';
import { createRun } from '../../../../src/run';
import { exampleScenario } from '../../../exampleScenario';

it('says with which functions activations are asked for, which no number of the sheet tells', () => {
  const trace = createRun(exampleScenario('xor'), []).traceAt(1);
  expect(askedForAll(['s', 'x'], trace)).toEqual(['x by tanh → sigmoid']);
  expect(askedForAll(['s', 'sum'], trace)).not.toContain('x by tanh → sigmoid');
});
