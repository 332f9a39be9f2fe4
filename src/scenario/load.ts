/** What the model works with, made from a scenario. */
import {
  initialState,
  initialWeights,
  type Network,
  type StepSettings,
  type TrainingData,
  type TrainingState,
  trainingData,
} from '../model';
import { datasetNamed } from './datasets';
import type { FilledScenario } from './filled';

export interface LoadedData {
  readonly data: TrainingData;
  /** One per sample, or none at all. */
  readonly labels: readonly string[];
}

/** The samples, built-in ones made or read. */
export function loadData({ data }: FilledScenario): LoadedData {
  const { inputs, targets, labels } = 'dataset' in data ? datasetNamed(data.dataset).rows() : data;
  return { data: trainingData(inputs, targets), labels: labels ?? [] };
}

/** N, without loading anything. */
export function sampleCountOf({ data }: Pick<FilledScenario, 'data'>): number {
  return 'dataset' in data ? datasetNamed(data.dataset).sampleCount : data.inputs.length;
}

export function networkOf({ network: { layers, activations, bias } }: FilledScenario): Network {
  return { layers, activations, bias };
}

/** As the scenario sets them; changes made during a run are the run's. */
export function settingsOf({ loss, training }: FilledScenario): StepSettings {
  return { loss, reduction: training.reduction, optimizer: training.optimizer };
}

/** The weights before step 1: as given, else drawn. */
export function initialStateOf(scenario: FilledScenario): TrainingState {
  const { weights, biases, initialization } = scenario.network;
  const network = networkOf(scenario);
  return initialState(network, weights ?? initialWeights(network, initialization), biases);
}
