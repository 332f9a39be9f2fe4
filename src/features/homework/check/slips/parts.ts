/** The pieces of which slips are made. */
import { constant, minus, product, quotient } from '../../../../expression';
import { activationOf, isPerUnit, lastLayer, type StepTrace, unitActivation, unitsIn } from '../../../../model';
import {
  activationBelow,
  givenGradientOf,
  leaf,
  plainDivisionOf,
  type Quantity,
  samplesOf,
  shownIn,
  type Tree,
  type WeightPlace,
} from '../../../../quantity';
import { listed, routesOf } from '../routes';
import type { MakeSlip, Slip } from './slip';

export interface UnitPlace {
  readonly layer: number;
  readonly unit: number;
  readonly sample: number;
}

export function s({ layer, unit, sample }: UnitPlace): Tree {
  return leaf({ kind: 'preactivation', layer, unit, sample });
}

/** x of a unit; of layer 0 the input, and 1 for unit 0. */
export function x({ layer, unit, sample }: UnitPlace): Tree {
  return leaf(activationBelow(layer + 1, unit, sample));
}

export function delta({ layer, unit, sample }: UnitPlace): Tree {
  return leaf({ kind: 'delta', layer, unit, sample });
}

export function slope({ layer, unit, sample }: UnitPlace): Tree {
  return leaf({ kind: 'slope', layer, unit, sample });
}

export function w(layer: number, from: number, to: number): Tree {
  return leaf({ kind: 'weight', layer, from, to });
}

/** The right formula. */
export function correct(quantity: Quantity, trace: StepTrace): Tree {
  return routesOf(quantity, trace)[0]?.tree ?? leaf(quantity);
}

/** 1 … count */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export function units(trace: StepTrace, layer: number): number {
  return unitsIn(trace.network, layer);
}

/** Whether θ of the layer acts on each unit; then it has slopes. */
export function hasSlope(trace: StepTrace, layer: number): boolean {
  return isPerUnit(activationOf(trace.network, layer));
}

export function isIdentity(trace: StepTrace, layer: number): boolean {
  return layer > 0 && activationOf(trace.network, layer) === 'identity';
}

/** θ′ taken at x; undefined where that changes nothing, or there is no slope. */
export function slopeAtX(trace: StepTrace, place: UnitPlace): Tree | undefined {
  const name = activationOf(trace.network, place.layer);
  if (name !== 'tanh' && name !== 'sigmoid') return undefined;
  const { slope, formula } = unitActivation(name);
  return slope({ s: x(place), x: formula({ s: x(place) }) });
}

/** Numbers that are taken for θ′, by their names in the sentences. */
export function wrongSlopes(trace: StepTrace, place: UnitPlace): Readonly<Record<string, Tree>> {
  const name = activationOf(trace.network, place.layer);
  if (!hasSlope(trace, place.layer) || name === 'identity') return {};
  const one = constant(1);
  const own = x(place);
  const at = s(place);
  return {
    ...(name !== 'sigmoid' && { sigmoid: product(own, minus(one, own)) }),
    ...(name !== 'tanh' && { tanh: minus(one, product(own, own)) }),
    activation: own,
    oneMinusActivation: minus(one, own),
    // θ′ itself, with s where its formula has x.
    [name === 'tanh' ? 'ownOfS' : 'tanhOfS']: minus(one, product(at, at)),
    [name === 'sigmoid' ? 'ownOfS' : 'sigmoidOfS']: product(at, minus(one, at)),
  };
}

export const slopeVariants = [
  'sigmoid',
  'tanh',
  'activation',
  'oneMinusActivation',
  'ownOfS',
  'tanhOfS',
  'sigmoidOfS',
] as const;

/** Another sample in the place of each: so many rows further on, or always the same one. */
export interface OtherSample {
  readonly detail: { readonly shift: number } | { readonly sample: number };
  /** Undefined for the sample that stays itself. */
  readonly of: (sample: number) => number | undefined;
}

const mostRows = 8;

export function otherSamples(trace: StepTrace): readonly OtherSample[] {
  const samples = [...new Set(samplesOf(trace))];
  const count = samples.length;
  if (count < 2) return [];
  const shifts = count <= mostRows ? upTo(count - 1) : [1, count - 1];
  const fixed = count <= mostRows ? samples : samples.filter((_, index) => index === 0 || index === count - 1);
  const other = (sample: number, found: number | undefined): number | undefined =>
    found === sample ? undefined : found;
  return [
    ...shifts.map((shift) => ({
      detail: { shift },
      of: (sample: number) => other(sample, samples[(samples.indexOf(sample) + shift) % count]),
    })),
    ...fixed.map((one) => ({ detail: { sample: one }, of: (sample: number) => other(sample, one) })),
  ];
}

/** A mean over the rows of the batch. */
export function meanOver(trace: StepTrace, term: (sample: number) => Tree): Tree {
  return quotient(totalOver(trace, term), leaf({ kind: 'batchSize' }));
}

export function totalOver(trace: StepTrace, term: (sample: number) => Tree): Tree {
  return listed(samplesOf(trace).map(term));
}

/** By what the step divides, wherever it is written; undefined if by nothing, or by 1. */
export function plainDivisor(trace: StepTrace): Tree | undefined {
  const division = plainDivisionOf(trace);
  if (division === 'none' || trace.divisor === 1) return undefined;
  return leaf({ kind: division === 'batch' ? 'batchSize' : 'divisor' });
}

/** B where the step divides by nothing, though a mean would; undefined where it divides, and for a single sample. */
export function absentDivisor(trace: StepTrace): Tree | undefined {
  return plainDivisionOf(trace) === 'none' && trace.batchSize > 1 ? leaf({ kind: 'batchSize' }) : undefined;
}

/** The division by B where nothing is divided, in whatever number it is made. */
export function dividedAnyway<Place>(
  trace: StepTrace,
  make: MakeSlip<Place>,
  tree: (place: Place, divided: (part: Tree) => Tree) => Tree,
): readonly Slip[] {
  const size = absentDivisor(trace);
  if (!size) return [];
  const wrong = (place: Place): Tree => tree(place, (part) => quotient(part, size));
  return [make('dividedAnyway', 'factor', wrong, { factor: 1 / trace.batchSize })];
}

/** With c/D in front where every δ carries the division. */
export function carried(trace: StepTrace, sample: number, tree: Tree): Tree {
  if (!shownIn(trace).carried) return tree;
  const divisor = plainDivisor(trace);
  const weight = trace.hasSampleWeights ? leaf({ kind: 'sampleWeight', sample }) : constant(1);
  return product(divisor ? quotient(weight, divisor) : weight, tree);
}

/** o − y */
export function miss(trace: StepTrace, unit: number, sample: number, output?: Tree): Tree {
  const own = output ?? x({ layer: lastLayer(trace.network), unit, sample });
  const target = leaf({ kind: 'target', unit, sample });
  return minus(own, target);
}

/** What the optimizer takes, before decay. */
export function gradientGiven(trace: StepTrace, place: WeightPlace): Tree {
  return leaf(givenGradientOf(trace, place));
}

/** The indices alone, for another quantity of the same weight. */
export function placeOf({ layer, from, to }: WeightPlace): WeightPlace {
  return { layer, from, to };
}
