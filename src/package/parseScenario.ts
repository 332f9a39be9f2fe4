/** Reading a scenario. */
import { comingData, datasetNames, parseScenario as parsed } from '../scenario';
import { madeScenario } from './made';
import { ScenarioError } from './ScenarioError';
import type { Scenario } from './types';

// The app fetches some built-in data sets on request. A program has them from the start, so that nothing here has to be waited for.
for (const dataset of datasetNames) await comingData({ data: { dataset } });

/**
 * Checks the object that a scenario file holds, as `JSON.parse` returns it, and fills in the defaults. Throws a `ScenarioError` with the
 * first problem.
 */
export function parseScenario(object: unknown): Scenario {
  const result = parsed(object);
  if (!result.ok) throw new ScenarioError(result.error.place, result.error.message);
  return madeScenario(result.scenario);
}
