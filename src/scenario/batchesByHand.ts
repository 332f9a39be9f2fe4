/** Batches given by hand, in a scenario. */
import { type FilledScenario, sizeBeside } from './filled';
import { sampleCountOf } from './load';

/** The samples of each batch, by their numbers from 1. */
export type Batches = readonly (readonly number[])[];

/** The scenario with batches given by hand instead of batch size and order. */
export function withBatches(scenario: FilledScenario, batches: Batches): FilledScenario {
  const training = { ...scenario.training, batchSize: sizeBeside(batches), order: 'sequential' as const, batches };
  return { ...scenario, training };
}

/** The scenario without the list of batches: with the size of the largest one, in the order of the data. */
export function withoutBatches(scenario: FilledScenario): FilledScenario {
  const { batches, ...training } = scenario.training;
  if (!batches) return scenario;
  return { ...scenario, training: { ...training, batchSize: Math.min(training.batchSize, sampleCountOf(scenario)) } };
}
