/** Checks a scenario that was derived from a valid one, without checking each of its many numbers. */
import * as v from 'valibot';
import { checkData } from './checkData';
import { checkNetwork, checkViewWeight } from './checkNetwork';
import { type FilledScenario, serializeScenario } from './filled';
import type { Result } from './parse';
import { scenarioSchema } from './schema';
import { schemaError } from './schemaError';

/**
 * Like `parseScenario`, but does not check every number of data and weights, which takes seconds for millions. It
 * checks shapes, sizes, settings and the targets that the loss requires.
 */
export function checkedScenario(scenario: FilledScenario): Result {
  const { weights: _weights, biases: _biases, ...network } = scenario.network;
  const small = serializeScenario({ ...scenario, network, data: { inputs: [[0]], targets: [[0]] } });
  const parsed = v.safeParse(scenarioSchema, small, { abortEarly: true });
  if (!parsed.success) return { ok: false, error: schemaError(parsed.issues[0]) };
  const error = checkNetwork(scenario) ?? checkData(scenario) ?? checkViewWeight(scenario);
  return error ? { ok: false, error } : { ok: true, scenario };
}
