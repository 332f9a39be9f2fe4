/** The network's first output over the plane of its two inputs, on a coarse grid. */
import { activationNamed, activationOf, forwardPass, lastLayer, type Network, unitsIn, weightCount } from '../../model';
import type { PictureFrame } from './pictureFrame';

export interface OutputSurface {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the top, each from the left, at the middles of the cells. */
  readonly values: Float64Array;
  /** The value between the two colours, and the distance from it at which they are full. */
  readonly middle: number;
  readonly reach: number;
}

/** Finest first; the first one that is cheap enough is used. */
const grids = [
  { columns: 48, rows: 40 },
  { columns: 24, rows: 20 },
  { columns: 12, rows: 10 },
];
const mostProducts = 4e7;

/** Undefined if even the coarsest grid takes too long. `weights` as in a TrainingState. */
export function outputSurface(
  network: Network,
  weights: readonly Float64Array[],
  { x, y }: PictureFrame,
): OutputSurface | undefined {
  const grid = grids.find(({ columns, rows }) => columns * rows * weightCount(network) <= mostProducts);
  if (!grid) return undefined;
  const { columns, rows } = grid;
  const inputs = new Float64Array(2 * columns * rows);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      inputs[at++] = x[0] + ((column + 0.5) / columns) * (x[1] - x[0]);
      inputs[at++] = y[1] - ((row + 0.5) / rows) * (y[1] - y[0]);
    }
  }
  const pass = forwardPass(network, weights, { inputs, rows: columns * rows });
  const last = lastLayer(network);
  const width = unitsIn(network, last);
  const outputs = pass.activations[last];
  const values = Float64Array.from({ length: columns * rows }, (_, at) => outputs?.[at * width] ?? Number.NaN);
  return { columns, rows, values, ...rangeOf(network, values) };
}

/** A bounded output uses its whole range; an unbounded one the range of its values here. */
function rangeOf(network: Network, values: Float64Array): Pick<OutputSurface, 'middle' | 'reach'> {
  let [low, high] = activationNamed(activationOf(network, lastLayer(network))).range;
  if (!Number.isFinite(high - low)) {
    const finite = values.filter(Number.isFinite);
    low = high = finite[0] ?? 0;
    for (const value of finite) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return { middle: (low + high) / 2, reach: (high - low) / 2 || 1 };
}
