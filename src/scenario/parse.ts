/** Parses a JSON value or a file's text into a scenario, or into one sentence that says what is wrong and where. */
import * as v from 'valibot';
import { messages } from '../text';
import { checkData } from './checkData';
import { checkNetwork, checkViewWeight } from './checkNetwork';
import { type FilledScenario, fill } from './filled';
import { parseJson } from './jsonText';
import { limits } from './limits';
import { describeValue, errorAt, expectedAt, type ScenarioError } from './scenarioError';
import { type Scenario, scenarioSchema } from './schema';
import { schemaError } from './schemaError';

export type Result =
  | { readonly ok: true; readonly scenario: FilledScenario }
  | { readonly ok: false; readonly error: ScenarioError };

/** Checks a JSON value and fills in the defaults; reports the first problem. */
export function parseScenario(json: unknown): Result {
  const parsed = v.safeParse(scenarioSchema, json, { abortEarly: true });
  if (!parsed.success) return { ok: false, error: schemaError(parsed.issues[0]) };
  const scenario = fill(parsed.output);
  const error =
    emptyListForObject(json as Scenario) ??
    checkBatchKeys(json as Scenario) ??
    checkNetwork(scenario) ??
    checkData(scenario) ??
    checkViewWeight(scenario);
  return error ? { ok: false, error } : { ok: true, scenario };
}

/** The same for the text of a file; `not JSON: …` gives line and column if they are known. */
export function parseScenarioText(text: string): Result {
  if (text.length > limits.textLength) {
    return {
      ok: false,
      error: errorAt('', messages.expected.only(messages.expected.fileUpTo(limits.textLength / 1e6))),
    };
  }
  const parsed = parseJson(text);
  return parsed.ok
    ? parseScenario(parsed.value)
    : { ok: false, error: errorAt('', messages.fileProblems.notJson(parsed.reason)) };
}

/** Either a batch size or a list of batches is required; an order is allowed only with a size. */
function checkBatchKeys({ training: { batches, batchSize, order } }: Scenario): ScenarioError | undefined {
  const { missingKey } = messages.fileProblems;
  if (!batches) return batchSize === undefined ? errorAt('training.batchSize', missingKey) : undefined;
  for (const [name, value] of Object.entries({ batchSize, order })) {
    const expected = messages.expected.notBesideBatches;
    if (value !== undefined) return expectedAt(`training.${name}`, expected, describeValue(value));
  }
  return undefined;
}

/** The schema accepts an empty list as an object whose keys are all optional; this rejects it. */
function emptyListForObject({ view, network }: Scenario): ScenarioError | undefined {
  const places = { view, 'network.initialization': network.initialization };
  for (const [place, value] of Object.entries(places)) {
    if (Array.isArray(value)) return expectedAt(place, messages.expected.object, describeValue(value));
  }
  return undefined;
}
