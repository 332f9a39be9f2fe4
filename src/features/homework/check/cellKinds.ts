/** Which numbers a sheet can have, and in which order they are computed. */
import { lastLayer, type Network, type StepTrace, unitsIn } from '../../../model';
import { type Quantity, type QuantityKind, type QuantityOf, ruleFor, type WeightPlace } from '../../../quantity';

/** In the order of computation. */
const cellKinds = [
  'preactivation',
  'activation',
  'sampleLoss',
  'batchLoss',
  'outputError',
  'slope',
  'delta',
  'sampleGradient',
  'sampleGradientNorm',
  'clipFactor',
  'contribution',
  'gradientSum',
  'dataGradient',
  'penaltyGradient',
  'batchGradient',
  'accumulated',
  'cycleGradient',
  'cycleGradientNorm',
  'batchGradientNorm',
  'batchClipFactor',
  'clippedGradient',
  'decayTerm',
  'optimizerLine',
  'update',
  'weightAfter',
] as const satisfies readonly QuantityKind[];

const ranks: ReadonlyMap<QuantityKind, number> = new Map(cellKinds.map((kind, rank) => [kind, rank]));

/** Kinds that a person usually computes on the way without writing them down. */
const usuallyUnwritten: ReadonlySet<QuantityKind> = new Set(['outputError', 'slope', 'decayTerm']);

/** Whether a blank number of this kind is computed like a cell of the sheet, and rounded as one. */
export function isCellKind(kind: QuantityKind): boolean {
  return ranks.has(kind) && !usuallyUnwritten.has(kind);
}

/** Whether a student may write the number down. */
export function isJudgeable(quantity: Quantity): boolean {
  return ranks.has(quantity.kind);
}

/** Comparable place in the order of computation: forward from layer 1, δ from the last layer, then one kind after the other. */
export function orderOf(quantity: Quantity, trace: StepTrace): readonly number[] {
  const rank = ranks.get(quantity.kind) ?? 0;
  switch (quantity.kind) {
    case 'preactivation':
    case 'activation':
      return [0, quantity.layer, rank, quantity.sample, quantity.unit];
    case 'outputError':
      return [2, -lastLayer(trace.network), rank, quantity.sample, quantity.unit];
    case 'slope':
    case 'delta':
      return [2, -quantity.layer, rank, quantity.sample, quantity.unit];
    default:
      return [rank < (ranks.get('outputError') ?? 0) ? 1 : 3, rank, ...indicesOf(quantity, trace)];
  }
}

function indicesOf(quantity: Quantity, trace: StepTrace): readonly number[] {
  const line = quantity.kind === 'optimizerLine' ? lineNumber(quantity, trace) : 0;
  const sample = 'sample' in quantity ? quantity.sample : 0;
  return 'from' in quantity ? [line, quantity.layer, quantity.to, quantity.from, sample] : [sample];
}

function lineNumber(quantity: QuantityOf<'optimizerLine'>, trace: StepTrace): number {
  return ruleFor(quantity, trace).lines.findIndex(({ name }) => name === quantity.line);
}

export function compareOrders(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((place, index) => place !== other[index]);
  return at < 0 ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Whether a sheet lists a weight matrix by the units that its weights lead to, or by those they come from. */
export type Listed = 'byTo' | 'byFrom';

/**
 * The weight whose number stands in the cell of another one if the matrix was listed so, and the sheet lists it the other way. The same for
 * both in a square layer. Biases are a row of their own, and stay.
 */
export function transposedPlace(place: WeightPlace, network: Network, listed: Listed): WeightPlace {
  const { layer, from, to } = place;
  const [below, own] = [unitsIn(network, layer - 1), unitsIn(network, layer)];
  if (from === 0) return place;
  if (listed === 'byFrom') {
    const at = (to - 1) * below + from - 1;
    return { layer, from: Math.floor(at / own) + 1, to: (at % own) + 1 };
  }
  const at = (from - 1) * own + to - 1;
  return { layer, from: (at % below) + 1, to: Math.floor(at / below) + 1 };
}

/** Whether the two orders differ in some layer. */
export function canBeTransposed({ layers }: Network): boolean {
  return layers.slice(1).some((width, index) => width > 1 && (layers[index] ?? 1) > 1);
}
