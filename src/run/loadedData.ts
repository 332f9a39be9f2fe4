/** A scenario's samples, made or read once: an edit of a setting makes a new run over the same data. */
import type { TrainingData } from '../model';
import { type FilledScenario, labelsOf, loadData } from '../scenario';

export interface LoadedData {
  readonly data: TrainingData;
  /** One per sample, or none at all. */
  readonly labels: readonly string[];
}

/** As many as there are runs to come back to; not all that undo could bring back, for 50,000 samples of 128 inputs take 50 MB. */
const mostLoaded = 3;
const loaded = new Map<FilledScenario['data'], LoadedData>();

/** The same object for the same data, among those used last. */
export function loadedData(scenario: FilledScenario): LoadedData {
  const found = loaded.get(scenario.data) ?? { data: loadData(scenario), labels: labelsOf(scenario) };
  // A map lists its keys in the order of insertion: putting it back makes it the youngest.
  loaded.delete(scenario.data);
  loaded.set(scenario.data, found);
  const [oldest] = loaded.keys();
  if (loaded.size > mostLoaded && oldest) loaded.delete(oldest);
  return found;
}
