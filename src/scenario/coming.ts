/**
 * Data sets and examples that are no part of the first visit: whoever takes over a scenario asks here first, and waits for what is not
 * there yet. Undefined: all of it is there.
 */
import { datasetNamed } from './datasets';
import { exampleNamed } from './examples';
import type { FilledScenario } from './filled';

/** The samples of a scenario, on their way. */
export function comingData({ data }: Pick<FilledScenario, 'data'>): Promise<void> | undefined {
  return 'dataset' in data ? coming(datasetNamed(data.dataset)) : undefined;
}

/** An example and its samples, on their way; there is nothing to wait for where no example has that name. */
export function comingExample(name: string): Promise<void> | undefined {
  const example = exampleNamed(name);
  const file = example && coming(example);
  return file ? file.then(() => comingData(example.scenario)) : example && comingData(example.scenario);
}

interface OnRequest {
  readonly fetched?: () => boolean;
  readonly fetch?: () => Promise<void>;
}

function coming({ fetched, fetch }: OnRequest): Promise<void> | undefined {
  return fetched?.() === false ? fetch?.() : undefined;
}
