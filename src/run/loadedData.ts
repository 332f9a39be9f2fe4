/** A scenario's samples, made or read once: an edit of a setting makes a new run over the same data. */
import type { TrainingData } from '../model';
import { type FilledScenario, labelsOf, loadData } from '../scenario';

export interface LoadedData {
  readonly data: TrainingData;
  /** One per sample, or none at all. */
  readonly labels: readonly string[];
}

const loaded = new WeakMap<FilledScenario['data'], LoadedData>();

/** The same object for the same data. */
export function loadedData(scenario: FilledScenario): LoadedData {
  const known = loaded.get(scenario.data);
  if (known) return known;
  const fresh = { data: loadData(scenario), labels: labelsOf(scenario) };
  loaded.set(scenario.data, fresh);
  return fresh;
}
