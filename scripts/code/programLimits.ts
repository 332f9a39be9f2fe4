/**
 * Why a program has another number than the app, where docs/model.md names it ("The limits of float64"): each reason is a condition on this one
 * number and on the numbers of the step that it comes from. A difference without a reason is a defect.
 */

import type { Library } from '../../src/features/code/program';
import { hyperparameterIn, optimizers, type StepTrace, unitsIn } from '../../src/model';
import type { Spread } from './programRounding';
import type { Difference, DifferentNumber } from './runPrograms';

export const limitNames = [
  'rounding decides',
  'a slope of 0 stops what is infinite',
  'a loss’s terms are infinite',
  'terms are infinite',
  'a weight absorbs its update',
  'a square comes first',
  'a root comes first',
  'a bias is absorbed',
  'a momentum is 0',
] as const;

export type LimitName = (typeof limitNames)[number];

interface Asked {
  readonly trace: StepTrace;
  readonly library: Library;
  /** As the program calls it. */
  readonly name: string;
  readonly number: DifferentNumber;
  readonly spread: Spread;
}

const conditions: Readonly<Record<LimitName, (asked: Asked) => boolean>> = {
  'rounding decides': isRounding,
  'a slope of 0 stops what is infinite': isStopped,
  'a loss’s terms are infinite': hasInfiniteLoss,
  'terms are infinite': hasInfiniteTerms,
  'a weight absorbs its update': isAbsorbed,
  'a square comes first': isSquaredFirst,
  'a root comes first': isRootFirst,
  'a bias is absorbed': isAfterAbsorbedBias,
  'a momentum is 0': isZeroMomentum,
};

/** The reasons of all numbers that differ; undefined if one has none. */
export function limitsOf(
  { name, places }: Difference,
  step: { readonly trace: StepTrace; readonly library: Library; readonly spread: Spread },
): readonly LimitName[] | undefined {
  const found = places.map((number) => limitNames.find((limit) => conditions[limit]({ ...step, name, number })));
  return found.every((limit) => limit !== undefined) ? [...new Set(found)] : undefined;
}

/** Twice as far as the last digits of what it is computed from move it. */
function isRounding({ trace, name, number: { program, app, at }, spread }: Asked): boolean {
  return Math.abs(program - app) <= 2 * spread(nameInNumpy(name), at) || isTie(trace, placeInSample(name, at));
}

/**
 * Of preactivations beyond 2⁵³ softmax takes the largest; where two are the largest but for their last digits, it takes both in one program and one of
 * them in another, however the digits are moved.
 */
function isTie(trace: StepTrace, place: PlaceInSample | undefined): boolean {
  const { activations, layers } = trace.network;
  if (!place || activations.at(-1) !== 'softmax') return false;
  const top = layers.length - 1;
  const all = range(1, unitsIn(trace.network, top)).map((unit) => trace.preactivation(top, unit, place.row));
  const [largest = 0, next = 0] = all.sort((one, other) => other - one);
  return Math.abs(largest) > 2 ** 53 && largest - next <= 2 ** -50 * Math.abs(largest);
}

/** PyTorch's program has the same quantities under other names. */
function nameInNumpy(name: string): string {
  return name
    .replace(/^products_W/, 'products')
    .replace(/^products_b/, 'delta')
    .replace(/^new (\w+)$/, '$1_new');
}

/** A sample's row, and the layer of the lowest δ that a number needs; 0 for a loss, which needs none. */
interface PlaceInSample {
  readonly row: number;
  readonly layer: number;
}

function placeInSample(name: string, [row = 0]: readonly number[]): PlaceInSample | undefined {
  if (name === 'e') return { row: row + 1, layer: 0 };
  if (name === 'gamma') return { row: row + 1, layer: 1 };
  const layer = /^(?:delta|products|products_[Wb])(\d)$/.exec(name)?.[1];
  return layer === undefined ? undefined : { row: row + 1, layer: Number(layer) };
}

/** Whether one of the two numbers, or the norm that a factor comes from, is not finite. */
function isInfinite({ trace, name, number: { program, app, at } }: Asked): boolean {
  if (!Number.isFinite(program) || !Number.isFinite(app)) return true;
  return name === 'gamma' && !Number.isFinite(trace.sampleGradientNorm((at[0] ?? 0) + 1));
}

/**
 * A fused product and sum has ∞ where two rounded terms make ∞ − ∞, and finite terms may add up to ∞ in one order alone: a sum before this number has
 * such terms.
 */
function hasInfiniteTerms(asked: Asked): boolean {
  const place = placeInSample(asked.name, asked.number.at);
  if (!place || !isInfinite(asked)) return false;
  return sumsBefore(asked.trace, place).some(dependsOnOrder);
}

type Factors = readonly (readonly [number, number])[];

function dependsOnOrder(factors: Factors): boolean {
  if (!factors.flat().every(Number.isFinite)) return false;
  const terms = factors.map(([one, other]) => one * other);
  const [above, below] = [1, -1].map((sign) => terms.reduce((sum, term) => sum + Math.max(0, sign * term), 0));
  if (terms.every(Number.isFinite)) return above === Number.POSITIVE_INFINITY || below === Number.POSITIVE_INFINITY;
  return above === Number.POSITIVE_INFINITY && below === Number.POSITIVE_INFINITY;
}

/** The sums of a sample's forward pass, and of its backward pass down to a layer, as the factors of their terms. */
function sumsBefore(
  trace: StepTrace,
  { row, layer: lowest }: { readonly row: number; readonly layer: number },
): readonly Factors[] {
  const { network } = trace;
  const top = network.layers.length - 1;
  const first = network.bias === 'none' ? 1 : 0;
  const forward = range(1, top).flatMap((layer) =>
    range(1, unitsIn(network, layer)).map((to) =>
      range(first, unitsIn(network, layer - 1)).map(
        (from) => [trace.activation(layer - 1, from, row), trace.weight(layer, from, to)] as const,
      ),
    ),
  );
  if (lowest === 0) return forward;
  const backward = range(lowest, top - 1).flatMap((layer) =>
    range(1, unitsIn(network, layer)).map((unit) => backTerms(trace, layer, unit, row)),
  );
  return [...forward, ...backward];
}

/** The factors of Σ δ w that come back to a unit. */
function backTerms(trace: StepTrace, layer: number, unit: number, row: number): Factors {
  return range(1, unitsIn(trace.network, layer + 1)).map(
    (to) => [trace.delta(layer + 1, to, row), trace.weight(layer + 1, unit, to)] as const,
  );
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** PyTorch passes 0 back through a ReLU whose slope is 0, also where what comes back is not finite: at this unit, or above it. */
function isStopped(asked: Asked): boolean {
  const { trace, library, name, number } = asked;
  const place = placeInSample(name, number.at);
  if (library !== 'torch' || !place || place.layer === 0 || !isInfinite(asked)) return false;
  return range(place.layer, trace.network.layers.length - 2).some((layer) =>
    range(1, unitsIn(trace.network, layer)).some((unit) => {
      const back = backTerms(trace, layer, unit, place.row).reduce((sum, [delta, w]) => sum + delta * w, 0);
      return trace.slope(layer, unit, place.row) === 0 && !Number.isFinite(back);
    }),
  );
}

/**
 * The app leaves out a term whose coefficient, y or 1 − y, is 0. A program has log(1 + eˢ) − y s in one piece, which is ∞ − ∞ for s = ∞, and 0 · ∞ for
 * s = −∞ and y = 0; PyTorch's own form has ∞ − ∞ for any infinite s.
 */
function hasInfiniteLoss({ trace, library, name, number: { program, app, at } }: Asked): boolean {
  const place = placeInSample(name, at);
  if (!place || name !== 'e' || !Number.isNaN(program) || Number.isNaN(app)) return false;
  const top = trace.network.layers.length - 1;
  return range(1, unitsIn(trace.network, top)).some((unit) => {
    const [s, y] = [trace.preactivation(top, unit, place.row), trace.target(unit, place.row)];
    if (s === Number.POSITIVE_INFINITY) return true;
    return s === Number.NEGATIVE_INFINITY && (library === 'torch' || y === 0);
  });
}

/** The weight of a name such as update_W1, by indices [from][to] of weights and [to] of biases. */
function weightAt(name: string, at: readonly number[]): readonly [layer: number, from: number, to: number] | undefined {
  const [, part, layer] = /^(?:update_|new )?(?:[mv]_)?([Wb])(\d)(?:_new)?$/.exec(name) ?? [];
  if (layer === undefined) return undefined;
  const [first = 0, second = 0] = at;
  return part === 'b' ? [Number(layer), 0, first + 1] : [Number(layer), first + 1, second + 1];
}

/** PyTorch's program reads the update as the difference of two weights, of which each is rounded, and a decayed one too. */
function isAbsorbed({ trace, library, name, number: { program, app, at } }: Asked): boolean {
  const weight = weightAt(name, at);
  if (library !== 'torch' || !name.startsWith('update_') || !weight) return false;
  const size = Math.max(Math.abs(trace.weight(...weight)), Math.abs(trace.weightAfter(...weight)));
  return Math.abs(program - app) <= 2 ** -51 * size;
}

/** Where g² is infinite, (1 − β) g g may be finite: PyTorch's v is infinite there, and what is divided by its root is 0. */
function isSquaredFirst({ trace, library, name, number: { at, program } }: Asked): boolean {
  const weight = weightAt(name, at);
  const { optimizer } = trace.settings;
  if (library !== 'torch' || !name.startsWith('update_') || !weight || !optimizers[optimizer.kind].isAdaptive)
    return false;
  const beta = hyperparameterIn(optimizer, 'beta2') ?? hyperparameterIn(optimizer, 'alpha');
  if (beta === undefined || !Number.isFinite(program)) return false;
  const [before, after] = [
    trace.optimizerState('secondMoment', ...weight),
    trace.optimizerLine('secondMoment', ...weight),
  ];
  return Number.isFinite(after) && (after - beta * before) / (1 - beta) === Number.POSITIVE_INFINITY;
}

/** PyTorch divides the root of v by that of 1 − β₂ᵗ, which is finite where v over 1 − β₂ᵗ is not. */
function isRootFirst({ trace, library, name, number: { at } }: Asked): boolean {
  const weight = weightAt(name, at);
  const { optimizer } = trace.settings;
  if (library !== 'torch' || !name.startsWith('update_') || !weight) return false;
  if (optimizer.kind !== 'adam' && optimizer.kind !== 'adamw') return false;
  const [v, corrected] = [
    trace.optimizerLine('secondMoment', ...weight),
    trace.optimizerLine('secondMomentCorrected', ...weight),
  ];
  return Number.isFinite(v) && corrected === Number.POSITIVE_INFINITY;
}

/** A number of a sample whose forward pass has lost a bias. */
function isAfterAbsorbedBias({ trace, name, number: { at } }: Asked): boolean {
  const place = placeInSample(name, at);
  return place !== undefined && absorbsBias(trace, place.row);
}

/** The app begins a sum with the bias, a matrix product comes before it: where terms cancel exactly, only the bias that comes last is left. */
export function absorbsBias(trace: StepTrace, row: number): boolean {
  const { network } = trace;
  if (network.bias === 'none') return false;
  return range(1, network.layers.length - 1).some((layer) => {
    const below = range(1, unitsIn(network, layer - 1));
    return range(1, unitsIn(network, layer)).some((to) => {
      const bias = trace.weight(layer, 0, to);
      const addedTo = (start: number): number =>
        below.reduce(
          (sum, from) => sum + trace.activation(layer - 1, from, row) * trace.weight(layer, from, to),
          start,
        );
      return bias !== 0 && addedTo(0) === 0 && addedTo(bias) === 0;
    });
  });
}

/** In Nesterov's form a momentum of 0 times an infinite v is not a number; PyTorch has that form for other momenta only, and takes the gradient. */
function isZeroMomentum({ trace, library, name, number: { program, app, at } }: Asked): boolean {
  const weight = weightAt(name, at);
  const { optimizer } = trace.settings;
  if (library !== 'torch' || !name.startsWith('update_') || !weight || optimizer.kind !== 'nesterov') return false;
  const v = trace.optimizerLine('velocity', ...weight);
  return optimizer.momentum === 0 && Math.abs(v) === Number.POSITIVE_INFINITY && Number.isNaN(app) && program === -v;
}
