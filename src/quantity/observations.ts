/**
 * What is special about the step near the selected weight. Each observation holds exactly for the unrounded numbers, and is made only
 * from the phase on that shows them.
 */
import { latestFor } from '../memory';
import {
  type ActivationName,
  activationOf,
  blocksOf,
  isFused,
  isPerUnit,
  lastLayer,
  type StepTrace,
  unitActivation,
  unitsIn,
} from '../model';
import { summandOf } from './division';
import { type Phase, phaseNumber, type Stop } from './phases';
import type { Quantity, WeightPlace } from './quantity';
import { isKnown, quantityValue } from './read';
import { rowsOf, sampleAt } from './samples';
import { divisionRow } from './stepDivision';

export type Observation =
  /** Units, two or more, that are equal and will stay equal, whatever the samples: all of the layer that are. */
  | { readonly kind: 'equalUnits'; readonly layer: number; readonly units: readonly number[] }
  /**
   * θ′ = 0 for every sample: no s is positive, as with ReLU, or a smooth θ is so close to the end of its range that no digit is left.
   * `isStill`: none of its incoming weights moves in this step either.
   */
  | {
      readonly kind: 'zeroSlope';
      readonly layer: number;
      readonly unit: number;
      readonly isStill: boolean;
      readonly why: 'notPositive' | 'saturated' | undefined;
    }
  /** Two samples that add opposite numbers to the weight's sum. */
  | { readonly kind: 'cancelling'; readonly samples: readonly [number, number] }
  /** A sample without any gradient, in a mean over the batch. */
  | { readonly kind: 'zeroSample'; readonly sample: number }
  /** At least three sigmoid slopes between the weight and the loss. */
  | { readonly kind: 'sigmoidSlopes'; readonly count: number };

export interface ObservedAt {
  readonly stop: Stop;
  readonly weight: WeightPlace;
  /** Whether weights are typed in a later step: then no statement about later steps is made. */
  readonly typesLater: boolean;
}

/** The first observation that holds, in order of rarity. */
export function observationAt(trace: StepTrace, at: ObservedAt): Observation | undefined {
  return (
    equalUnits(trace, at) ?? zeroSlope(trace, at) ?? cancelling(trace, at) ?? zeroSample(trace, at) ?? slopes(trace, at)
  );
}

/** The hidden units that the weight leads from and to. */
function hiddenUnits({ network }: StepTrace, { layer, from, to }: WeightPlace) {
  return [
    { layer, unit: to },
    { layer: layer - 1, unit: from },
  ].filter((one) => one.layer > 0 && one.layer < lastLayer(network) && one.unit > 0);
}

/**
 * Equal incoming weights, biases, outgoing weights and state: because a layer has one activation, the units
 * get the same gradients from every sample. With a common mistake this need not hold.
 */
function equalUnits(trace: StepTrace, { stop, weight, typesLater }: ObservedAt): Observation | undefined {
  if (typesLater || trace.settings.method !== undefined || !isFrom('per-sample', stop)) return undefined;
  for (const { layer, unit } of hiddenUnits(trace, weight)) {
    const all = Array.from({ length: unitsIn(trace.network, layer) }, (_, index) => index + 1);
    const units = all.filter((other) => areEqual(trace, layer, [unit, other]));
    if (units.length > 1) return { kind: 'equalUnits', layer, units };
  }
  return undefined;
}

function areEqual(
  { network, stateBefore }: StepTrace,
  layer: number,
  [one, other]: readonly [number, number],
): boolean {
  const width = unitsIn(network, layer);
  const next = unitsIn(network, layer + 1);
  return blocksOf(stateBefore).every((blocks) => {
    const into = blocks[layer - 1];
    const out = blocks[layer];
    if (!into || !out) return false;
    for (let row = 0; row * width < into.length; row++) {
      if (into[row * width + one - 1] !== into[row * width + other - 1]) return false;
    }
    for (let to = 0; to < next; to++) if (out[one * next + to] !== out[other * next + to]) return false;
    return true;
  });
}

function zeroSlope(trace: StepTrace, { stop, weight }: ObservedAt): Observation | undefined {
  const { network, settings } = trace;
  const isOutputFused = weight.layer === lastLayer(network) && isFused(settings.loss);
  const places = [...(isOutputFused ? [] : [{ layer: weight.layer, unit: weight.to }]), ...hiddenUnits(trace, weight)];
  for (const { layer, unit } of places) {
    if (!isPerUnit(activationOf(network, layer)) || trace.batchSize === 0) continue;
    const delta: Quantity = { kind: 'delta', layer, unit, sample: sampleAt(trace, 1) };
    if (!isKnown(delta, trace, stop)) continue;
    const isFlat = rowsOf(trace).every(
      (row) => trace.slope(layer, unit, row) === 0 && trace.delta(layer, unit, row) === 0,
    );
    if (isFlat) {
      const why = !hasKinks(activationOf(network, layer))
        ? 'saturated'
        : rowsOf(trace).every((row) => trace.preactivation(layer, unit, row) <= 0)
          ? 'notPositive'
          : undefined;
      return { kind: 'zeroSlope', layer, unit, isStill: isFrom('update', stop) && isStill(trace, layer, unit), why };
    }
  }
  return undefined;
}

function hasKinks(name: ActivationName): boolean {
  return isPerUnit(name) && unitActivation(name).kinks.length > 0;
}

function isStill(trace: StepTrace, layer: number, unit: number): boolean {
  const first = trace.network.bias === 'none' ? 1 : 0;
  for (let from = first; from <= unitsIn(trace.network, layer - 1); from++) {
    if (trace.update(layer, from, unit) !== 0) return false;
  }
  return true;
}

function cancelling(trace: StepTrace, { stop, weight }: ObservedAt): Observation | undefined {
  if (!isFrom('per-sample', stop)) return undefined;
  const samples = oppositeIn(trace, weight.layer, weight.from, weight.to);
  return samples && { kind: 'cancelling', samples };
}

/** The latest weight's of each step are kept: the ledger's rows ask for them, and its sentence. */
const oppositeIn = latestFor(
  (trace: StepTrace, layer: number, from: number, to: number): readonly [number, number] | undefined => {
    const seen = new Map<number, number>();
    for (const row of rowsOf(trace)) {
      const sample = sampleAt(trace, row);
      const added = quantityValue(summandOf(trace, { layer, from, to }, sample), trace);
      if (added === 0 || !Number.isFinite(added)) continue;
      const other = seen.get(-added);
      if (other !== undefined && other !== sample) return [other, sample];
      seen.set(added, sample);
    }
    return undefined;
  },
);

/** If δ is 0 at all outputs, it is 0 everywhere, provided that all numbers are finite. */
function zeroSample(trace: StepTrace, { stop }: ObservedAt): Observation | undefined {
  const { network } = trace;
  const layer = lastLayer(network);
  const isMean = divisionRow(trace) === 'batch' && trace.batchSize > 1 && trace.settings.method === undefined;
  if (!isMean || !isFrom('per-sample', stop) || !trace.finite) return undefined;
  const outputs = Array.from({ length: unitsIn(network, layer) }, (_, index) => index + 1);
  const row = rowsOf(trace).find((one) => outputs.every((unit) => trace.delta(layer, unit, one) === 0));
  return row === undefined ? undefined : { kind: 'zeroSample', sample: sampleAt(trace, row) };
}

/** δ of the weight's unit contains one slope for each layer from its own to the output; that of an output fused with its loss cancels. */
function slopes(trace: StepTrace, { stop, weight }: ObservedAt): Observation | undefined {
  const { network, settings } = trace;
  if (!isFrom('per-sample', stop)) return undefined;
  const last = isFused(settings.loss) ? lastLayer(network) - 1 : lastLayer(network);
  let count = 0;
  for (let layer = weight.layer; layer <= last; layer++) if (activationOf(network, layer) === 'sigmoid') count++;
  return count < 3 ? undefined : { kind: 'sigmoidSlopes', count };
}

function isFrom(phase: Phase, { phase: now }: Stop): boolean {
  return phaseNumber(now) >= phaseNumber(phase);
}
