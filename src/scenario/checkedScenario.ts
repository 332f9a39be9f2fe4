/** The check of a scenario that was made from a valid one: its many numbers are known to be numbers. */
import * as v from 'valibot';
import { checkData } from './checkData';
import { checkNetwork, checkViewWeight } from './checkNetwork';
import { type FilledScenario, serializeScenario } from './filled';
import type { Result } from './parse';
import { scenarioSchema } from './schema';
import { schemaError } from './schemaError';

/**
 * As `parseScenario`, but the numbers of data and weights are not looked at one by one, which takes seconds for millions;
 * shapes, sizes, settings and what the loss asks of targets are.
 */
export function checkedScenario(scenario: FilledScenario): Result {
  const { weights: _weights, biases: _biases, ...network } = scenario.network;
  const small = serializeScenario({ ...scenario, network, data: { inputs: [[0]], targets: [[0]] } });
  const parsed = v.safeParse(scenarioSchema, small, { abortEarly: true });
  if (!parsed.success) return { ok: false, error: schemaError(parsed.issues[0]) };
  const error = checkNetwork(scenario) ?? checkData(scenario) ?? checkViewWeight(scenario);
  return error ? { ok: false, error } : { ok: true, scenario };
}
