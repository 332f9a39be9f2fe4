/** The pieces of which slips are made. */
import { constant, minus, product, quotient } from '../../../../expression';
import { activationOf, isPerUnit, type StepTrace, unitActivation, unitsIn } from '../../../../model';
import {
  activationBelow,
  leaf,
  plainDivisionOf,
  type Quantity,
  samplesOf,
  shownIn,
  type Tree,
  type WeightPlace,
} from '../../../../quantity';
import { overBatch, routesOf, type UnitPlace } from '../routes';

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

/** A formula of some cells alone. */
export function when(isSo: boolean, tree: Tree | undefined): Tree | undefined {
  return isSo ? tree : undefined;
}

/** 1 … count */
export function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

export function units(trace: StepTrace, layer: number): number {
  return unitsIn(trace.network, layer);
}

/** K */
export function outputs({ network }: StepTrace): number {
  return network.layers.at(-1) ?? 1;
}

/** Whether θ of the layer acts on each unit; then it has slopes. */
export function hasSlope(trace: StepTrace, layer: number): boolean {
  return isPerUnit(activationOf(trace.network, layer));
}

export function isIdentity(trace: StepTrace, layer: number): boolean {
  return layer > 0 && activationOf(trace.network, layer) === 'identity';
}

/** Whether the slope of a layer is a factor that changes anything. */
export function hasOwnSlope(trace: StepTrace, layer: number): boolean {
  return hasSlope(trace, layer) && !isIdentity(trace, layer);
}

/** Whether a layer has as many units as the one below it. */
export function isSquare(trace: StepTrace, layer: number): boolean {
  return units(trace, layer - 1) === units(trace, layer);
}

/** The weight that the transposed matrix has in the place of another. */
export function transposed(trace: StepTrace, { layer, from, to }: WeightPlace): Tree | undefined {
  return when(from > 0 && isSquare(trace, layer) && units(trace, layer) > 1, w(layer, to, from));
}

/** s of the unit that x is of; undefined where they are equal. */
export function sOfX(trace: StepTrace, x: UnitPlace): Tree | undefined {
  return when(x.layer > 0 && !isIdentity(trace, x.layer), s(x));
}

/** θ′ taken at x; undefined where that changes nothing, or there is no slope. */
export function slopeAtX(trace: StepTrace, place: UnitPlace): Tree | undefined {
  const name = activationOf(trace.network, place.layer);
  if (name !== 'tanh' && name !== 'sigmoid') return undefined;
  const { slope, formula } = unitActivation(name);
  return slope({ s: x(place), x: formula({ s: x(place) }) });
}

/** Numbers that are taken for θ′, from x, s and the name of θ, by their names in the sentences; undefined where it is θ′, or has another name. */
export const wrongSlopes: Readonly<Record<string, (x: Tree, s: Tree, name: string) => Tree | undefined>> = {
  sigmoid: (x, _, name) => when(name !== 'sigmoid', share(x)),
  tanh: (x, _, name) => when(name !== 'tanh', oneMinus(product(x, x))),
  activation: (x) => x,
  oneMinusActivation: oneMinus,
  // θ′ itself, with s where its formula has x.
  ownOfS: (_, s, name) => (name === 'tanh' ? oneMinus(product(s, s)) : when(name === 'sigmoid', share(s))),
  tanhOfS: (_, s, name) => when(name !== 'tanh', oneMinus(product(s, s))),
  sigmoidOfS: (_, s, name) => when(name !== 'sigmoid', share(s)),
};

/** 1 − x */
export function oneMinus(x: Tree): Tree {
  return minus(constant(1), x);
}

/** x(1 − x) */
export function share(x: Tree): Tree {
  return product(x, oneMinus(x));
}

/** Another sample in the place of each: so many rows further on, or always the same one. */
export interface OtherSample {
  readonly detail: { readonly shift: number } | { readonly sample: number };
  /** A number of the other sample; undefined for a sample that stays itself. */
  readonly of: (place: UnitPlace, number: (place: UnitPlace) => Tree) => Tree | undefined;
}

const mostRows = 8;

export function otherSamples(trace: StepTrace): readonly OtherSample[] {
  const samples = [...new Set(samplesOf(trace))];
  const count = samples.length;
  if (count < 2) return [];
  const shifts = count <= mostRows ? upTo(count - 1) : [1, count - 1];
  const fixed = count <= mostRows ? samples : samples.filter((_, index) => index === 0 || index === count - 1);
  const other = (detail: OtherSample['detail'], sampleFor: (own: number) => number | undefined): OtherSample => ({
    detail,
    of: (place, number) => {
      const sample = sampleFor(place.sample) ?? place.sample;
      return when(sample !== place.sample, number({ ...place, sample }));
    },
  });
  return [
    ...shifts.map((shift) => other({ shift }, (own) => samples[(samples.indexOf(own) + shift) % count])),
    ...fixed.map((sample) => other({ sample }, () => sample)),
  ];
}

/** The mean of a number over the batch, in the place of each sample's own; undefined for a single sample. */
export function meanOf(trace: StepTrace, place: UnitPlace, number: (place: UnitPlace) => Tree): Tree | undefined {
  return when(
    trace.batchSize > 1,
    meanOver(trace, (sample) => number({ ...place, sample })),
  );
}

/** A mean over the rows of the batch. */
export function meanOver(trace: StepTrace, term: (sample: number) => Tree): Tree {
  return quotient(overBatch(trace, term), leaf({ kind: 'batchSize' }));
}

/** By what the step divides, wherever it is written; undefined if by nothing, or by 1. */
export function plainDivisor(trace: StepTrace): Tree | undefined {
  const division = plainDivisionOf(trace);
  if (division === 'none' || trace.divisor === 1) return undefined;
  return leaf({ kind: division === 'batch' ? 'batchSize' : 'divisor' });
}

/** B where the step divides by nothing, though a mean would; not where it divides, and for a single sample. */
export function absentDivisor(trace: StepTrace): Tree | false {
  return plainDivisionOf(trace) === 'none' && trace.batchSize > 1 && leaf({ kind: 'batchSize' });
}

/** A number, with what is to be divided in it. */
type Divided<Place> = (place: Place, divided: (part: Tree) => Tree) => Tree;

/** The step's own division in a number that is not divided yet; not where δ has it already. */
export function dividedBefore<Place>(trace: StepTrace, tree: Divided<Place>) {
  const divisor = plainDivisor(trace);
  if (!divisor || trace.batchSize === 1) return false;
  const gives = (place: Place): Tree => tree(place, (part) => quotient(part, divisor));
  return { gives, factor: 1 / trace.divisor };
}

/** The division by B where nothing is divided, in whatever number it is made. */
export function dividedAnyway<Place>(trace: StepTrace, tree: Divided<Place>) {
  const size = absentDivisor(trace);
  return (
    size && { gives: (place: Place): Tree => tree(place, (part) => quotient(part, size)), factor: 1 / trace.batchSize }
  );
}

/** Divided, if there is a divisor. */
export function dividedBy(tree: Tree, divisor: Tree | undefined): Tree {
  return divisor ? quotient(tree, divisor) : tree;
}

/** With c/D in front where every δ carries the division. */
export function carried(trace: StepTrace, sample: number, tree: Tree): Tree {
  if (!shownIn(trace).carried) return tree;
  const weight = trace.hasSampleWeights ? leaf({ kind: 'sampleWeight', sample }) : constant(1);
  return product(dividedBy(weight, plainDivisor(trace)), tree);
}

/** y */
export function target({ unit, sample }: Pick<UnitPlace, 'unit' | 'sample'>): Tree {
  return leaf({ kind: 'target', unit, sample });
}

/** The indices alone, for another quantity of the same weight. */
export function placeOf({ layer, from, to }: WeightPlace): WeightPlace {
  return { layer, from, to };
}
