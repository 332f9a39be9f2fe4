/**
 * Data sets and examples that are loaded on request: code that needs a scenario asks here first and waits for what is
 * not loaded yet. Undefined: everything is loaded.
 */
import { datasetNamed } from './datasets';
import { exampleNamed } from './examples';
import type { FilledScenario } from './filled';

/** Loads the samples of a scenario. */
export function comingData({ data }: Pick<FilledScenario, 'data'>): Promise<void> | undefined {
  return 'dataset' in data ? datasetNamed(data.dataset).coming?.() : undefined;
}

/** Loads an example and its samples; resolves at once if there is no such example. */
export function comingExample(name: string): Promise<void> | undefined {
  const example = exampleNamed(name);
  if (!example) return undefined;
  const file = example.coming?.();
  return file ? file.then(() => comingData(example.scenario)) : comingData(example.scenario);
}
