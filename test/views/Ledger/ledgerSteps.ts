/** Steps of the built-in examples with changes, for the ledger's pure files. */
import type { StepTrace } from '../../../src/model';
import type { Stop, WeightPlace } from '../../../src/quantity';
import { type Change, createRun, type SettingName, type SettingValues } from '../../../src/run';
import { exampleNamed, type FilledScenario } from '../../../src/scenario';
import type { SentenceContext } from '../../../src/views/Ledger/sentenceContext';

export type Settings = { readonly [Name in SettingName]?: SettingValues[Name] };

export function scenarioOf(name: string): FilledScenario {
  const example = exampleNamed(name);
  if (!example) throw new Error(`no example ${name}`);
  return example.scenario;
}

/** A step of a run whose settings hold from step 1. */
export function traceWith(scenario: string | FilledScenario, settings: Settings = {}, step = 1): StepTrace {
  const filled = typeof scenario === 'string' ? scenarioOf(scenario) : scenario;
  const changes = Object.entries(settings).map(([setting, value]) => ({ step: 1, setting, value }) as Change);
  return createRun(filled, changes).traceAt(step);
}

/** One weight w = 1, identity, no bias: δ = w·x − y, so x and δ are what one likes. */
export function oneWeight(pairs: readonly (readonly [x: number, delta: number])[]): FilledScenario {
  const scenario = scenarioOf('one-weight');
  return {
    ...scenario,
    data: { inputs: pairs.map(([x]) => [x]), targets: pairs.map(([x, delta]) => [x - delta]) },
    training: { ...scenario.training, batchSize: pairs.length },
  };
}

export const xorWeight: WeightPlace = { layer: 2, from: 2, to: 1 };
export const onlyWeight: WeightPlace = { layer: 1, from: 1, to: 1 };

export function at(trace: StepTrace, stop: Stop, more: Partial<SentenceContext> = {}): SentenceContext {
  return { trace, stop, weight: xorWeight, sample: 2, sampleCount: 4, setBatchSize: trace.batchSize, ...more };
}
