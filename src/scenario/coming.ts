/**
 * Data sets and examples that are loaded on request: code that needs a scenario asks here first and waits for what is
 * not loaded yet. Undefined: everything is loaded.
 */
import { datasetNamed } from './datasets';
import { exampleNamed } from './examples';
import type { FilledScenario } from './filled';

/** Loads the samples of a scenario. */
export function comingData({ data }: Pick<FilledScenario, 'data'>): Promise<void> | undefined {
  return 'dataset' in data ? coming(datasetNamed(data.dataset)) : undefined;
}

/** Loads an example and its samples; resolves at once if there is no such example. */
export function comingExample(name: string): Promise<void> | undefined {
  const example = exampleNamed(name);
  const file = example && coming(example);
  return file ? file.then(() => comingData(example.scenario)) : example && comingData(example.scenario);
}

interface OnRequest {
  readonly fetched?: () => boolean;
  readonly fetch?: () => Promise<void>;
}

/** Whoever asks again meanwhile waits for the same; after a failure it is tried again. */
const pending = new Map<OnRequest, Promise<void>>();

function coming(wanted: OnRequest): Promise<void> | undefined {
  if (!wanted.fetch || wanted.fetched?.() !== false) return undefined;
  const known = pending.get(wanted);
  if (known) return known;
  const request = wanted.fetch().finally(() => pending.delete(wanted));
  pending.set(wanted, request);
  return request;
}
