/**
 * The losses of a trace's batch at other weights, in blocks of samples, so that the caller can pause between blocks.
 * Layers below the first changed weights are not recomputed: the trace has their activations. The result is
 * bit-identical to one pass through all layers with all samples.
 *
 * Indices are in range: blocks are cut from the trace's batch, whose size its accessors check.
 */
import { outputsOf } from './backwardPass';
import type { TrainingData } from './data';
import { forwardFrom, forwardPass } from './forwardPass';
import { sampleLosses } from './losses/sampleLosses';
import { lastLayer, type Network, unitsIn } from './network';
import { penaltyAt } from './penalty';
import { batchLoss } from './sampleFactors';
import type { StepTrace } from './stepTrace';

export interface LossPass {
  /** The number of blocks, and the number of samples in each but the last. */
  readonly blocks: number;
  readonly rows: number;
  /**
   * Computes one block, 0..blocks−1. Of the weights, as in a TrainingState, those below the first computed layer are
   * read for a penalty only.
   */
  readonly pass: (weights: readonly Float64Array[], block: number) => void;
  /** e(k) of the computed blocks, of row k of the batch in [k−1]. */
  readonly losses: Float64Array;
  /** E with its penalty, once every block has been computed at the same weights. */
  readonly batchLoss: () => number;
}

/** The parts of a trace that are read: its batch, how its losses are reduced, and the weights before the step. */
export type LossSource = Pick<
  StepTrace,
  | 'network'
  | 'settings'
  | 'batchSize'
  | 'stateBefore'
  | 'hasSampleWeights'
  | 'sampleWeight'
  | 'activationBlock'
  | 'targetBlock'
  | 'penaltyDivisor'
>;

/** Multiplications of a block, about a few milliseconds. */
const blockCost = 4e7;

/** The cost of one activation, in multiplications. */
const activationCost = 20;

/** From layer `first` on, using the trace's activations below it. */
export function lossPass(source: LossSource, first = 1): LossPass {
  const { batchSize, settings } = source;
  const network = layersFrom(source.network, first);
  const rows = Math.max(1, Math.min(batchSize, Math.floor(blockCost / costOf(network))));
  const losses = new Float64Array(batchSize);
  let sampleWeights: Float64Array | undefined;
  let passed: readonly Float64Array[] = source.stateBefore.weights;
  return {
    blocks: Math.ceil(batchSize / rows),
    rows,
    pass: (weights, block) => {
      passed = weights;
      const [from, end] = [block * rows, Math.min(batchSize, (block + 1) * rows)];
      const inputs = source.activationBlock(first - 1, from + 1, end);
      const pass = forwardFrom(network, weights.slice(first - 1), { inputs, rows: end - from });
      losses.set(sampleLosses(outputsOf(network, pass, source.targetBlock(from + 1, end)), settings.loss), from);
    },
    losses,
    batchLoss: () => {
      if (source.hasSampleWeights) sampleWeights ??= Float64Array.from(losses, (_, at) => source.sampleWeight(at + 1));
      const ofData = batchLoss(losses, settings, sampleWeights);
      const { penalty } = settings;
      const divisor = source.penaltyDivisor;
      return penalty ? ofData + penaltyAt(source.network, passed, { penalty, divisor }) : ofData;
    },
  };
}

/** E at these weights, over all blocks. */
export function lossAt(pass: LossPass, weights: readonly Float64Array[]): number {
  for (let block = 0; block < pass.blocks; block++) pass.pass(weights, block);
  return pass.batchLoss();
}

/**
 * One sample of the data alone at a trace's weights: its batch loss is e(k), without sample weight, divisor and penalty.
 * `sample` counts from 1.
 */
export function aloneSource(trace: LossSource, data: TrainingData, sample: number): LossSource {
  const { network, stateBefore } = trace;
  const row = (values: Float64Array, width: number): Float64Array =>
    values.subarray((sample - 1) * width, sample * width);
  const { activations } = forwardPass(network, stateBefore.weights, {
    inputs: row(data.inputs, data.inputWidth),
    rows: 1,
  });
  return {
    network,
    stateBefore,
    settings: { loss: trace.settings.loss, optimizer: trace.settings.optimizer, reduction: 'mean' },
    batchSize: 1,
    hasSampleWeights: false,
    penaltyDivisor: 1,
    sampleWeight: () => 1,
    activationBlock: (layer) => activations[layer]!.slice(),
    targetBlock: () => row(data.targets, data.targetWidth).slice(),
  };
}

/** The layers from `first` on as a separate network, whose inputs are the activations below it. */
export function layersFrom(network: Network, first: number): Network {
  if (first === 1) return network;
  return { ...network, layers: network.layers.slice(first - 1), activations: network.activations.slice(first - 1) };
}

/** The cost of one sample. */
function costOf(network: Network): number {
  let cost = 0;
  for (let layer = 1; layer <= lastLayer(network); layer++) {
    cost += (unitsIn(network, layer - 1) + activationCost) * unitsIn(network, layer);
  }
  return cost;
}
