/** The view of a feature is told as the feature says. */
import { afterEach, expect, it, vi } from 'vitest';
import { createRun } from '../../../src/run';
import { exampleNamed } from '../../../src/scenario';
import { featureStories } from '../../../src/views/shared/beats/featureStories';
import { beatsOf } from '../../../src/views/stories';

function phasesTold(): readonly string[] {
  const scenario = exampleNamed('xor')?.scenario;
  if (!scenario) throw new Error('no example xor');
  const run = createRun(scenario, []);
  const telling = { view: 'code', keys: {}, run, trace: run.traceAt(1), place: scenario.view.weight } as const;
  return beatsOf(telling).map(({ phase }) => phase);
}

afterEach(() => void vi.restoreAllMocks());

it('beatsOf Code has all phases, and those of a story that the feature registers', () => {
  expect(phasesTold()).toContain('hidden-delta');
  vi.spyOn(featureStories, 'all').mockReturnValue([{ code: { changedBy: ['forward', 'sum'] } }]);
  expect(phasesTold()).toEqual(['batch', 'forward', 'sum']);
});
