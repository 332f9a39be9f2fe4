/** A step of a built-in example, with or without changes, and quantities by address: for tests that a person reads. */
import { batchAt, computeStep, type StepTrace } from '../../src/model';
import { parseAddress, type Quantity } from '../../src/quantity';
import {
  exampleNamed,
  type FilledScenario,
  initialStateOf,
  loadData,
  networkOf,
  sampleCountOf,
  settingsOf,
} from '../../src/scenario';

/** Step 1 of an example, or a later one. */
export function exampleTrace(name: string, step = 1): StepTrace {
  const example = exampleNamed(name);
  if (example === undefined) throw new Error(`no example ${name}`);
  return stepOf(example.scenario, step);
}

export function stepOf(scenario: FilledScenario, lastStep: number): StepTrace {
  const { batchSize, order, seed } = scenario.training;
  const plan = { sampleCount: sampleCountOf(scenario), batchSize, order, seed };
  let state = initialStateOf(scenario);
  for (let step = 1; ; step++) {
    const { epoch, batch } = batchAt(plan, step);
    const trace = computeStep({
      network: networkOf(scenario),
      data: loadData(scenario),
      batch,
      step,
      epoch,
      state,
      settings: settingsOf(scenario),
    });
    if (step === lastStep) return trace;
    state = trace.stateAfter;
  }
}

export function quantityAt(address: string): Quantity {
  const quantity = parseAddress(address);
  if (quantity === undefined) throw new Error(`${address} is no address`);
  return quantity;
}
