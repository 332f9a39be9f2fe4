/** Loads a scenario into the model's data types. */
import { recent } from '../memory';
import {
  firstState,
  type Network,
  type StepSettings,
  type TrainingData,
  type TrainingState,
  trainingData,
} from '../model';
import { type DatasetName, datasetNamed } from './datasets';
import type { DatasetRows, ImageSize } from './datasets/dataset';
import type { FilledScenario } from './filled';

/** The rows of the built-in set that was asked for last: its samples, its labels and its edits begin with the same. */
export const rowsOf = recent(1, (name: DatasetName): DatasetRows => datasetNamed(name).rows());

/** The samples. */
export function loadData({ data }: Pick<FilledScenario, 'data'>): TrainingData {
  const { inputs, targets } = 'dataset' in data ? rowsOf(data.dataset) : data;
  return trainingData(inputs, targets, data.sampleWeights);
}

/** The labels of the samples, in the order of the data; empty if there are none. */
export function labelsOf({ data }: Pick<FilledScenario, 'data'>): readonly string[] {
  return ('dataset' in data ? rowsOf(data.dataset).labels : data.labels) ?? [];
}

/** The size of the pictures that the inputs are, if they are. */
export function imageOf({ data }: Pick<FilledScenario, 'data'>): ImageSize | undefined {
  return data.image ?? ('dataset' in data ? datasetNamed(data.dataset).image : undefined);
}

/** N, without loading anything. */
export function sampleCountOf({ data }: Pick<FilledScenario, 'data'>): number {
  return 'dataset' in data ? datasetNamed(data.dataset).sampleCount : data.inputs.length;
}

export function networkOf({ network: { layers, activations, bias } }: FilledScenario): Network {
  return { layers, activations, bias };
}

/** As in the scenario; changes during a run belong to the run. */
export function settingsOf({ loss, training }: FilledScenario): StepSettings {
  const { reduction, divisor, clip, optimizer } = training;
  return { loss, reduction, ...(divisor !== undefined && { divisor }), ...(clip && { clip }), optimizer };
}

/** The weights before step 1: given or drawn. */
export function initialStateOf(scenario: FilledScenario): TrainingState {
  return firstState(networkOf(scenario), scenario.network);
}
