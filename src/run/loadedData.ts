/** A scenario's samples, loaded once: changing a setting creates a new run over the same data. */
import type { TrainingData } from '../model';
import { type FilledScenario, labelsOf, loadData } from '../scenario';

export interface LoadedData {
  readonly data: TrainingData;
  /** One per sample, or empty. */
  readonly labels: readonly string[];
}

/**
 * As many as there are recent runs. Keeping more, for undo, would cost too much: 50,000 samples of 128 inputs take 50
 * MB.
 */
const mostLoaded = 3;
const loaded = new Map<FilledScenario['data'], LoadedData>();

/** Returns the same object for the same data, if it was used recently. */
export function loadedData(scenario: FilledScenario): LoadedData {
  const found = loaded.get(scenario.data) ?? { data: loadData(scenario), labels: labelsOf(scenario) };
  // A map keeps insertion order: inserting it again makes it the newest.
  loaded.delete(scenario.data);
  loaded.set(scenario.data, found);
  const [oldest] = loaded.keys();
  if (loaded.size > mostLoaded && oldest) loaded.delete(oldest);
  return found;
}
