/** A scenario's samples, loaded once: changing a setting creates a new run over the same data. */
import { recent } from '../memory';
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

/** Returns the same object for the same data, if it was used recently. */
export const loadedData = recent(
  mostLoaded,
  (data: FilledScenario['data']): LoadedData => ({ data: loadData({ data }), labels: labelsOf({ data }) }),
);
