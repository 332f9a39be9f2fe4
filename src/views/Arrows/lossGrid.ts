/**
 * The loss over the window: a coarse grid first, then a fine one, a forward pass a point.
 * A generator, so that whoever runs it can stop between any two points.
 */
import {
  batchLossFunction,
  computeStep,
  lastLayer,
  type StepTrace,
  type TrainingData,
  trainingData,
  unitsIn,
  weightCount,
} from '../../model';
import type { WeightPlace } from '../../quantity';
import type { Progress } from '../shared/requested/useSliced';
import type { Plane } from './arrowField';
import type { Frame } from './arrowFrame';

export interface LossGrid {
  /** Points a side; they stand in the middles of equal cells, of which the outermost ring lies outside the window. */
  readonly size: number;
  /** Row by row from below, each from the left. */
  readonly values: readonly number[];
}

/** The window ends a cell inside the grid, so that lines are not bent where the grid ends. */
export const ring = 2;

/** Products a forward pass may cost for the fine grid, and for any grid at all. */
const cheap = 2e5;
const dearest = 3e7;

/** Sides of the grids, coarse and fine; none where a forward pass is too dear for hundreds of them. */
export function gridSizes(
  { network, batchSize }: Pick<StepTrace, 'network' | 'batchSize'>,
  plane: Plane,
): readonly number[] {
  const below = Math.min(plane.across.layer, plane.up.layer) - 1;
  const cost = weightCount({ ...network, layers: network.layers.slice(below) }) * batchSize;
  if (cost > dearest) return [];
  return cost > cheap ? [12, 24] : [16, 40];
}

/** Throws a RangeError for weights that the network has not. */
export function* lossGrids(whole: StepTrace, plane: Plane, { center, radius }: Frame): Generator<Progress<LossGrid>> {
  const below = Math.min(plane.across.layer, plane.up.layer) - 1;
  const trace = fromLayer(whole, below);
  const loss = batchLossFunction(trace);
  const blocks = trace.stateBefore.weights.map((block) => block.slice());
  const set = (place: WeightPlace, value: number): void => {
    const block = blocks[place.layer - below - 1];
    if (block) block[place.from * unitsIn(whole.network, place.layer) + place.to - 1] = value;
  };
  const sizes = gridSizes(whole, plane);
  const all = sizes.reduce((total, size) => total + size * size, 0);
  let done = 0;
  for (const size of sizes) {
    const values: number[] = [];
    const at = (middle: number, index: number): number => middle + (radius * (2 * index + 1 - size)) / (size - ring);
    for (let row = 0; row < size; row++) {
      for (let column = 0; column < size; column++) {
        set(plane.across, at(center.across, column));
        set(plane.up, at(center.up, row));
        values.push(loss(blocks));
        done++;
        if (values.length < size * size) yield { share: done / all };
      }
    }
    yield { share: done / all, value: { size, values } };
  }
}

/**
 * The layers above one as a network of their own, with that layer's activations as its inputs:
 * the same loss for the weights that are left, and no pass through those that stay as they are.
 */
function fromLayer(trace: StepTrace, layer: number): StepTrace {
  if (layer === 0) return trace;
  const { network, batch, settings, step, epoch, stateBefore } = trace;
  const last = lastLayer(network);
  const rows = (units: number, value: (unit: number, position: number) => number): number[][] =>
    batch.map((_, position) => Array.from({ length: units }, (_, index) => value(index + 1, position)));
  return computeStep({
    network: {
      ...network,
      layers: network.layers.slice(layer),
      activations: network.activations.slice(layer),
    },
    data: trainingData(
      rows(unitsIn(network, layer), (unit, position) => trace.activation(layer, unit, position)),
      rows(unitsIn(network, last), (unit, position) => trace.target(unit, position)),
      trace.hasSampleWeights ? batch.map((_, position) => trace.sampleWeight(position)) : undefined,
    ),
    batch: batch.map((_, position) => position),
    step,
    epoch,
    state: { weights: stateBefore.weights.slice(layer), optimizerStep: 0 },
    settings,
  });
}

/** A trace of one sample by itself, at the same weights: its batch loss is e(k), with no weight and no divisor. */
export function aloneTrace(trace: StepTrace, data: TrainingData, sample: number): StepTrace {
  const { network, step, epoch, stateBefore } = trace;
  const { sampleWeights: _, ...unweighted } = data;
  const { loss, optimizer } = trace.settings;
  const settings = { loss, optimizer, reduction: 'mean' } as const;
  return computeStep({ network, data: unweighted, batch: [sample - 1], step, epoch, state: stateBefore, settings });
}
