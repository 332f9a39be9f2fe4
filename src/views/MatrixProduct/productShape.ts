/** The three axes of Xᵀ Δ = G: units i below (the bias first), samples k, units j. */
import { lastLayer, type StepTrace } from '../../model';
import {
  activationBelow,
  fromUnits,
  type Quantity,
  runningTotalAt,
  type Stop,
  samplesOf,
  unitsOf,
  type WeightPlace,
} from '../../quantity';
import type { Axis, FactorName, ProductForm } from './productForm';

/** The entries of each axis: unit numbers, sample numbers, unit numbers. */
export type ProductShape = Readonly<Record<Axis, readonly number[]>> & { readonly layer: number };

export function productShape(trace: StepTrace, layer: number): ProductShape {
  return {
    layer,
    from: fromUnits(trace.network, layer),
    sample: samplesOf(trace),
    to: unitsOf(trace.network, layer),
  };
}

/** A cell's indices; each factor uses two of them. */
export type CellIndices = Readonly<Record<Axis, number>>;

/** The quantity of a factor's cell. */
export function cellQuantity(factor: FactorName, layer: number, { from, sample, to }: CellIndices): Quantity {
  if (factor === 'x') return activationBelow(layer, from, sample);
  if (factor === 'delta') return { kind: 'delta', layer, unit: to, sample };
  return { kind: 'gradientSum', layer, from, to };
}

/** The number in a cell of G: while products are being added, the running total up to row `upTo` of the batch. */
export function sumSoFar(trace: StepTrace, { layer, from, to }: WeightPlace, upTo: number | undefined): Quantity {
  return upTo === undefined
    ? { kind: 'gradientSum', layer, from, to }
    : runningTotalAt(trace, { layer, from, to }, upTo);
}

/** The value of a factor's cell, by positions along its axes in this form: the quick way, for pictures of all of it. */
export function cellReader(
  trace: StepTrace,
  factor: FactorName,
  shape: ProductShape,
  { rows }: ProductForm,
): (row: number, column: number) => number {
  const read = inputsFirstReader(trace, factor, shape);
  return rows === 'from' ? read : (row, column) => read(column, row);
}

function inputsFirstReader(
  trace: StepTrace,
  factor: FactorName,
  { layer, from, to }: ProductShape,
): (row: number, column: number) => number {
  const firstFrom = from[0] ?? 0;
  const firstTo = to[0] ?? 1;
  if (factor === 'x') return (row, column) => trace.activation(layer - 1, row + firstFrom, column + 1);
  if (factor === 'delta') return (row, column) => trace.delta(layer, column + firstTo, row + 1);
  return (row, column) => trace.gradientSum(layer, row + firstFrom, column + firstTo);
}

/** The number of products added at a stop: those of the part of Sum, all afterwards, none before. */
export function addedAt({ phase, part }: Stop, batchSize: number): number {
  if (phase === 'update') return batchSize;
  return phase === 'sum' ? (part ?? batchSize) : 0;
}

/** Layers that can be chosen, 1..L. */
export function layersOf({ network }: Pick<StepTrace, 'network'>): readonly number[] {
  return Array.from({ length: lastLayer(network) }, (_, index) => index + 1);
}

/** The square factor, Δ or Xᵀ, for which the shapes do not reveal a sum over the wrong axis. */
export function squareFactor({ from, sample, to }: ProductShape): 'delta' | 'x' | undefined {
  if (sample.length === 1) return undefined;
  if (to.length === sample.length) return 'delta';
  return from.length === sample.length ? 'x' : undefined;
}
