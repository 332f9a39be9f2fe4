/**
 * What stands in the form: texts, as typed, until they are applied. Cells are kept when the layers shrink, so that
 * passing through "2-3" on the way to "2-3-1" loses nothing; what the form shows is cut to the layers of the moment.
 */
import {
  type ActivationName,
  type BiasMode,
  type InitializationScheme,
  type LossName,
  lossesFor,
  type Network,
  type Reduction,
  usualActivation,
  usualLoss,
  weightCount,
} from '../../model';
import type { FilledScenario } from '../../scenario';
import { maximumTypedWeights } from '../shared/fields/maximumTypedWeights';

/** Absent: never typed. */
export type Texts = readonly (string | undefined)[];

export interface DraftSample {
  /** Tells rows apart while they come and go; never shown. */
  readonly id: number;
  readonly label: string;
  readonly inputs: Texts;
  readonly targets: Texts;
  /** c(k); without meaning where samples have no weights. */
  readonly weight: string;
}

export interface Draft {
  /** Where the form started; what it does not ask for stays as it is here. */
  readonly base: FilledScenario;
  /** The samples of `base`: the very same list as `samples` until one of them is touched. */
  readonly baseSamples: readonly DraftSample[];
  readonly layersText: string;
  /** The last sizes that could be read. */
  readonly layers: readonly number[];
  /** Of layers 1 … L−1, and beyond them of layers there once were. */
  readonly hiddenActivations: readonly ActivationName[];
  /** Travels with the output layer, whichever number that has. */
  readonly outputActivation: ActivationName;
  /** As chosen; the one in force is `lossOf`. */
  readonly loss: LossName;
  readonly bias: BiasMode;
  readonly weightSource: 'typed' | 'drawn';
  /** weights[l−1][i][j−1], i = 0 the bias. */
  readonly weights: readonly (readonly Texts[])[];
  readonly scheme: InitializationScheme;
  readonly seedText: string;
  /** The seed of the numbers in the grid, where they were drawn. */
  readonly drawnSeed?: number;
  readonly samples: readonly DraftSample[];
  /** Whether samples have weights of their own. */
  readonly isWeighted: boolean;
  /** Empty: all samples. */
  readonly batchSizeText: string;
  readonly learningRateText: string;
  readonly reduction: Reduction;
}

/** The network that the draft describes at the moment. */
export function draftNetwork({ layers, hiddenActivations, outputActivation, bias }: Draft): Network {
  const hidden = Array.from({ length: layers.length - 2 }, (_, index) => hiddenActivations[index] ?? usualActivation);
  return { layers, activations: [...hidden, outputActivation], bias };
}

/** The losses that go with the output activation. */
export function offeredLosses({ outputActivation }: Pick<Draft, 'outputActivation'>): readonly LossName[] {
  return lossesFor(outputActivation);
}

/** The loss in force: as chosen, or half the squared error while the chosen one does not go with the output activation. */
export function lossOf(draft: Pick<Draft, 'loss' | 'outputActivation'>): LossName {
  return offeredLosses(draft).includes(draft.loss) ? draft.loss : usualLoss;
}

/** Where the weights come from: `kept` are those of a scenario too large for a grid. */
export function weightSourceOf(draft: Draft): 'typed' | 'drawn' | 'kept' {
  if (draft.weightSource === 'drawn') return 'drawn';
  if (canType(draft)) return 'typed';
  return canKeep(draft) ? 'kept' : 'drawn';
}

export function canType(draft: Draft): boolean {
  return weightCount(draftNetwork(draft)) <= maximumTypedWeights;
}

export function canKeep({ base, layers }: Draft): boolean {
  return base.network.weights !== undefined && sameLayers(base.network.layers, layers);
}

export function sameLayers(some: readonly number[], others: readonly number[]): boolean {
  return some.length === others.length && some.every((units, layer) => units === others[layer]);
}

/** The text in a weight's cell; a bias that was never typed is 0. */
export function weightText({ weights }: Draft, layer: number, from: number, to: number): string {
  return weights[layer - 1]?.[from]?.[to - 1] ?? (from === 0 ? '0' : '');
}
