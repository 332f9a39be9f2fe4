/** One of the three matrix products of a layer: its matrices on the line, and what each of their cells is. */
import { lastLayer, type Network, type StepTrace, unitsIn } from '../../model';
import {
  activationBelow,
  fromUnits,
  type MatrixLayout,
  type MatrixName,
  matricesOf,
  matrixLayout,
  type ProductAxis,
  type ProductForm,
  type ProductName,
  productForm,
  type Quantity,
  runningTotalAt,
  type Stop,
  samplesOf,
  sidesOf,
  unitsOf,
  type WeightPlace,
} from '../../quantity';

/** The three axes: units below, samples, units of the layer. */
export type Axis = ProductAxis;

export const axisNames = ['from', 'sample', 'to'] as const satisfies readonly Axis[];

/** The entries of each axis: unit numbers, sample numbers, unit numbers. */
export type ProductShape = Readonly<Record<Axis, readonly number[]>>;

/** A cell's indices; each matrix uses two of them. */
export type CellIndices = Readonly<Record<Axis, number>>;

export interface LayerProduct {
  readonly layer: number;
  readonly form: ProductForm;
  readonly shape: ProductShape;
  /** In the order of the line. */
  readonly matrices: readonly MatrixName[];
}

/** Nothing is propagated below the first layer, whose inputs are data. */
export function hasProduct(of: ProductName, layer: number): boolean {
  return of !== 'backward' || layer > 1;
}

/**
 * The product that is drawn for a weight, and the weight that is marked in it. Where the first layer has none it is the
 * nearest one: the product of the layer above, whose result is δ of this layer; in a network of one layer its gradient.
 */
export function drawnProduct(
  of: ProductName,
  weight: WeightPlace,
  network: Network,
): { readonly of: ProductName; readonly weight: WeightPlace } {
  if (hasProduct(of, weight.layer)) return { of, weight };
  if (lastLayer(network) === 1) return { of: 'gradient', weight };
  return { of, weight: { layer: 2, from: weight.to, to: Math.min(weight.to, unitsIn(network, 2)) } };
}

/** Back through the layer goes no bias: its unit is the constant 1. */
export function layerProduct(
  trace: StepTrace,
  { of, layer, layout = matrixLayout() }: { of: ProductName; layer: number; layout?: MatrixLayout },
): LayerProduct {
  if (!hasProduct(of, layer)) throw new RangeError(`expected a layer from 2 on for ${of}, got ${layer}`);
  const { network } = trace;
  const form = productForm(of, layout);
  const from = of === 'backward' ? unitsOf(network, layer - 1) : fromUnits(network, layer);
  return {
    layer,
    form,
    shape: { from, sample: samplesOf(trace), to: unitsOf(network, layer) },
    matrices: matricesOf(form),
  };
}

/** The quantity of a matrix's cell. */
export function cellQuantity(matrix: MatrixName, layer: number, { from, sample, to }: CellIndices): Quantity {
  switch (matrix) {
    case 'x':
      return activationBelow(layer, from, sample);
    case 'weights':
      return { kind: 'weight', layer, from, to };
    case 'preactivations':
      return { kind: 'preactivation', layer, unit: to, sample };
    case 'outputs':
      return { kind: 'activation', layer, unit: to, sample };
    case 'delta':
      return { kind: 'delta', layer, unit: to, sample };
    case 'slopes':
      return { kind: 'slope', layer: layer - 1, unit: from, sample };
    case 'deltaBelow':
      return { kind: 'delta', layer: layer - 1, unit: from, sample };
    case 'gradient':
      return { kind: 'gradientSum', layer, from, to };
  }
}

/** The number in a cell of G: while products are being added, the running total up to row `upTo` of the batch. */
export function sumSoFar(trace: StepTrace, { layer, from, to }: WeightPlace, upTo: number | undefined): Quantity {
  return upTo === undefined
    ? { kind: 'gradientSum', layer, from, to }
    : runningTotalAt(trace, { layer, from, to }, upTo);
}

/** The value of a matrix's cell, by its row and column on the line: the quick way, for pictures of all of it. */
export function cellReader(
  trace: StepTrace,
  { form, layer, shape }: Pick<LayerProduct, 'form' | 'layer' | 'shape'>,
  matrix: MatrixName,
): (row: number, column: number) => number {
  const { rows, columns } = sidesOf(form, matrix);
  const [first, read] = plainReader(trace, { layer, shape }, matrix);
  if (rows === first) return read;
  if (columns === first) return (row, column) => read(column, row);
  throw new RangeError(`expected ${matrix} to have the axis ${first}`);
}

/** Samples are read by their row of the batch: a sample may have several. */
function plainReader(
  trace: StepTrace,
  { layer, shape }: Pick<LayerProduct, 'layer' | 'shape'>,
  matrix: MatrixName,
): readonly [first: Axis, read: (first: number, second: number) => number] {
  const from = shape.from[0] ?? 0;
  switch (matrix) {
    case 'x':
      return ['from', (i, k) => trace.activation(layer - 1, i + from, k + 1)];
    case 'weights':
      return ['from', (i, j) => trace.weight(layer, i + from, j + 1)];
    case 'preactivations':
      return ['sample', (k, j) => trace.preactivation(layer, j + 1, k + 1)];
    case 'outputs':
      return ['sample', (k, j) => trace.activation(layer, j + 1, k + 1)];
    case 'delta':
      return ['sample', (k, j) => trace.delta(layer, j + 1, k + 1)];
    case 'slopes':
      return ['from', (i, k) => trace.slope(layer - 1, i + from, k + 1)];
    case 'deltaBelow':
      return ['from', (i, k) => trace.delta(layer - 1, i + from, k + 1)];
    case 'gradient':
      return ['from', (i, j) => trace.gradientSum(layer, i + from, j + 1)];
  }
}

/** The number of products added at a stop: those of the part of Sum, all afterwards, none before. */
export function addedAt({ phase, part }: Stop, batchSize: number): number {
  if (phase === 'update') return batchSize;
  return phase === 'sum' ? (part ?? batchSize) : 0;
}

/** The square factor of the gradient, Δ or Xᵀ, for which the shapes do not reveal a sum over the wrong axis. */
export function squareFactor({ from, sample, to }: ProductShape): 'delta' | 'x' | undefined {
  if (sample.length === 1) return undefined;
  if (to.length === sample.length) return 'delta';
  return from.length === sample.length ? 'x' : undefined;
}
