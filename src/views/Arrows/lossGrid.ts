/**
 * The loss over the window: first on a coarse grid, then on a fine one, one forward pass per point. Only the layers
 * from the plane's lower weight on are computed, because those below do not change. It is a generator, so that it can
 * be paused between two points, and within a point for a large batch.
 */

import type { Work } from '../../kit/work/job';
import { type LossSource, lossPass, type StepTrace, unitsIn, weightCount } from '../../model';
import type { WeightPlace } from '../../quantity';
import type { Plane } from './arrowField';
import type { Frame } from './arrowFrame';

export interface LossGrid {
  /** Points per side; they are the middles of equal cells, of which the outermost ring lies outside the window. */
  readonly size: number;
  /** Row by row from the bottom, each from the left. */
  readonly values: readonly number[];
}

/** The window ends one cell inside the grid, so that lines are not distorted at the grid's edge. */
export const ring = 2;

/** The most products of a forward pass for the fine grid, and for any grid. */
const cheap = 2e5;
const affordable = 3e7;

/** Sides of the grids, coarse and fine; empty if a forward pass is too expensive for hundreds of them. */
export function gridSizes(
  { network, batchSize }: Pick<StepTrace, 'network' | 'batchSize'>,
  plane: Plane,
): readonly number[] {
  const layers = network.layers.slice(lowestLayer(plane) - 1);
  const cost = weightCount({ ...network, layers }) * batchSize;
  if (cost > affordable) return [];
  return cost > cheap ? [12, 24] : [16, 40];
}

/** The losses of a trace's batch, or of another source, around its weights; requires that `gridSizes` is not empty. */
export function* lossGrids(source: LossSource, plane: Plane, { center, radius }: Frame): Work<LossGrid> {
  const sizes = gridSizes(source, plane);
  const { blocks, pass, batchLoss } = lossPass(source, lowestLayer(plane));
  const moving = new Set([plane.across.layer, plane.up.layer]);
  const weights = source.stateBefore.weights.map((block, index) => (moving.has(index + 1) ? block.slice() : block));
  const set = ({ layer, from, to }: WeightPlace, value: number): void => {
    const block = weights[layer - 1];
    if (block) block[from * unitsIn(source.network, layer) + to - 1] = value;
  };
  const all = blocks * sizes.reduce((total, size) => total + size * size, 0);
  let done = 0;
  let grid: LossGrid | undefined;
  for (const size of sizes) {
    const values: number[] = [];
    const at = (middle: number, index: number): number => middle + (radius * (2 * index + 1 - size)) / (size - ring);
    for (let point = 0; point < size * size; point++) {
      set(plane.across, at(center.across, point % size));
      set(plane.up, at(center.up, Math.floor(point / size)));
      for (let block = 0; block < blocks; block++) {
        if (done > 0) yield { share: done / all, value: grid };
        pass(weights, block);
        done++;
      }
      values.push(batchLoss());
    }
    grid = { size, values };
  }
  if (!grid) throw new RangeError('expected a grid that is not too expensive');
  return grid;
}

function lowestLayer({ across, up }: Plane): number {
  return Math.min(across.layer, up.layer);
}
