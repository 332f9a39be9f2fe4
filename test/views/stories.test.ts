import { expect, it } from 'vitest';
import { createRun } from '../../src/run';
import { exampleNamed } from '../../src/scenario';
import type { ViewName } from '../../src/store';
import { beatsOf } from '../../src/views/stories';

function phasesTold(view: ViewName, name: string): readonly string[] {
  const scenario = exampleNamed(name)?.scenario;
  if (!scenario) throw new Error(`no example ${name}`);
  const run = createRun(scenario, []);
  return beatsOf({ view, keys: {}, run, trace: run.traceAt(1), place: scenario.view.weight }).map(({ phase }) => phase);
}

it('beatsOf Data has the forward pass, which draws the output behind its points, and without a picture the batch alone', () => {
  expect(phasesTold('data', 'xor')).toEqual(['batch', 'forward']);
  // One input has no plane.
  expect(phasesTold('data', 'one-weight')).toEqual(['batch']);
});

it('beatsOf Network editor has the batch alone: the weights that it lists are those of the whole step', () => {
  expect(phasesTold('editor', 'xor')).toEqual(['batch']);
});
