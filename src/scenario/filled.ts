/** A scenario with every default filled in, as the rest of the app uses it. */
import {
  type AccumulateSettings,
  type ActivationName,
  type BiasMode,
  type ClipSettings,
  type Divisor,
  defaultInitialization,
  type Initialization,
  type LossName,
  lastLayer,
  type NestedBiases,
  type NestedWeights,
  type OptimizerSettings,
  type PenaltySettings,
  type Phase,
  type Reduction,
  type SampleOrder,
  type WeightPlace,
} from '../model';
import type { DatasetName } from './datasets';
import type { ImageSize } from './datasets/dataset';
import type { Scenario, WellFormedScenario } from './schema';

type Rows = readonly (readonly number[])[];

export interface FilledNetwork {
  readonly layers: readonly number[];
  readonly activations: readonly ActivationName[];
  readonly bias: BiasMode;
  /** weights[l−1][i−1][j−1]; absent: drawn by `initialization`. */
  readonly weights?: NestedWeights;
  /** biases[l−1][j−1]; absent: 0. */
  readonly biases?: NestedBiases;
  readonly initialization: Initialization;
}

export interface InlineData {
  readonly inputs: Rows;
  readonly targets: Rows;
  readonly labels?: readonly string[];
  /** Inputs are pictures, row by row. */
  readonly image?: ImageSize;
  readonly sampleWeights?: readonly number[];
  /**
   * What makes each sample the same one while others are added and removed and its own numbers are edited: an object of its own.
   * Absent: nothing has been edited yet. Never written into a file.
   */
  readonly identities?: readonly object[];
}

export interface NamedData {
  readonly dataset: DatasetName;
  /** In place of the data set's own. */
  readonly image?: ImageSize;
  readonly sampleWeights?: readonly number[];
}

export interface FilledTraining {
  /** Where batches are given by hand, the size to go on with once they are not. */
  readonly batchSize: number;
  readonly order: SampleOrder;
  /** The batches of every epoch, by sample numbers from 1; absent: by size and order. */
  readonly batches?: readonly (readonly number[])[];
  /** It decides the shuffled order. */
  readonly seed: number;
  readonly reduction: Reduction;
  /** Under `mean` only; absent: batch. */
  readonly divisor?: Divisor;
  readonly clip?: ClipSettings;
  readonly penalty?: PenaltySettings;
  readonly accumulate?: AccumulateSettings;
  readonly optimizer: OptimizerSettings;
}

export interface FilledScenario {
  /** Empty if the file has none. */
  readonly title: string;
  readonly network: FilledNetwork;
  readonly loss: LossName;
  readonly data: InlineData | NamedData;
  /** The first selection; samples from 1. */
  readonly view: { readonly weight: WeightPlace; readonly sample: number; readonly phase: Phase };
  readonly training: FilledTraining;
  readonly notes?: readonly Note[];
}

/** The author's words, in every phase and for every weight unless it names them. */
export interface Note {
  readonly text: string;
  readonly phase?: Phase;
  readonly weight?: WeightPlace;
}

/** Fills in the defaults. */
export function fill(scenario: WellFormedScenario): FilledScenario {
  const { network, data, view, training } = scenario;
  return {
    title: scenario.title ?? '',
    network: {
      layers: network.layers,
      activations: network.activations,
      bias: network.bias,
      ...(network.weights && { weights: network.weights }),
      ...(network.biases && { biases: network.biases }),
      initialization: network.initialization ?? defaultInitialization,
    },
    loss: scenario.loss,
    data: {
      ...('dataset' in data
        ? { dataset: data.dataset }
        : { inputs: data.inputs, targets: data.targets, ...(data.labels && { labels: data.labels }) }),
      ...(data.image && { image: data.image }),
      ...(data.sampleWeights && { sampleWeights: data.sampleWeights }),
    },
    view: {
      weight: view?.weight ? parseWeightPlace(view.weight) : { layer: lastLayer(network), from: 1, to: 1 },
      sample: view?.sample ?? 1,
      phase: view?.phase ?? 'sum',
    },
    training: {
      batchSize: training.batchSize ?? sizeBeside(training.batches ?? []),
      order: training.order,
      ...(training.batches && { batches: training.batches }),
      seed: training.seed,
      reduction: training.reduction,
      ...(training.divisor !== undefined && { divisor: training.divisor }),
      ...(training.clip && { clip: filledClip(training.clip) }),
      ...(training.penalty && { penalty: training.penalty }),
      ...(training.accumulate && { accumulate: training.accumulate }),
      optimizer: training.optimizer,
    },
    ...(scenario.notes?.length && { notes: filledNotes(scenario.notes) }),
  };
}

/** `when: cycle` is what absence means; beside samples any is kept, to be refused. */
function filledClip({ per, maxNorm, when }: NonNullable<WellFormedScenario['training']['clip']>): ClipSettings {
  return { per, maxNorm, ...(when && (when === 'batch' || per === 'sample') && { when }) };
}

function filledNotes(notes: NonNullable<WellFormedScenario['notes']>): readonly Note[] {
  if (typeof notes === 'string') return [{ text: notes }];
  return notes.map(({ text, phase, weight }) => ({
    text,
    ...(phase && { phase }),
    ...(weight && { weight: parseWeightPlace(weight) }),
  }));
}

/** The scenario as plain JSON, with every default written out; parsing it returns an equal scenario. */
export function serializeScenario(scenario: FilledScenario): Scenario {
  const { title, view, training, notes = [], ...rest } = scenario;
  const { identities: _, ...data } = { identities: undefined, ...rest.data };
  const { batchSize, order, ...others } = training;
  const file = {
    format: 'batch-gradient-scenario',
    version: 1,
    ...(title !== '' && { title }),
    // The keys stay in the order of the scenario: links are its text.
    ...rest,
    data,
    view: { ...view, weight: writtenPlace(view.weight) },
    training: others.batches ? others : { batchSize, order, ...others },
    ...(notes.length > 0 && {
      notes: notes.map(({ weight, ...note }) => ({ ...note, ...(weight && { weight: writtenPlace(weight) }) })),
    }),
  };
  // A copy, so that changes by the caller do not affect the scenario.
  return structuredClone(file) as Scenario;
}

/** The batch size to go on with once the batches are not given by hand: that of the largest. */
export function sizeBeside(batches: readonly (readonly number[])[]): number {
  return batches.reduce((largest, { length }) => Math.max(largest, length), 1);
}

function writtenPlace({ layer, from, to }: WeightPlace): string {
  return `${layer}.${from}.${to}`;
}

/** Reads `l.i.j`, whose form the schema has checked. */
function parseWeightPlace(text: string): WeightPlace {
  const [layer = 0, from = 0, to = 0] = text.split('.').map(Number);
  return { layer, from, to };
}
