/**
 * The arrows: each sample's −∇e(k) in the plane of two weights, their sum, their mean, and the step. With sample
 * weights or clipping, an arrow is the sample's contribution to the sum, c(k) γ(k) times its gradient.
 */
import type { StepTrace } from '../../model';
import { rowsOf, sampleAt, type WeightPlace } from '../../quantity';

export interface Vector {
  readonly across: number;
  readonly up: number;
}

/** The two weights that span the plane. */
export interface Plane {
  readonly across: WeightPlace;
  readonly up: WeightPlace;
}

export interface SampleArrow {
  /** The row of the batch, from 1. */
  readonly row: number;
  /** From 1, in the order of the data. */
  readonly sample: number;
  readonly vector: Vector;
  /** Σ of the previous arrows in the order of the batch: its start in the layout tip to tail. */
  readonly before: Vector;
}

export interface ArrowField {
  /** The weights before the step. */
  readonly now: Vector;
  readonly arrows: readonly SampleArrow[];
  /** −Σ_k ∇e(k) */
  readonly sum: Vector;
  /** The negative of the samples' part of the batch gradient, after the reduction. */
  readonly mean: Vector;
  /** From the second batch of a cycle on; undefined if nothing was accumulated before this batch. */
  readonly cycle?: CycleArrows | undefined;
  /** Δw, under the current optimizer. */
  readonly step: Vector;
}

export interface CycleArrows {
  /** −∂E/∂w of this batch, with the penalty: what it adds. */
  readonly gradient: Vector;
  /** What the cycle has accumulated, this batch included: the step takes its direction. */
  readonly accumulated: Vector;
}

export const origin: Vector = { across: 0, up: 0 };

export function arrowField(trace: StepTrace, plane: Plane): ArrowField {
  const both = (value: (place: WeightPlace) => number): Vector => ({
    across: value(plane.across),
    up: value(plane.up),
  });
  // The weights move against the gradient.
  let before = origin;
  const arrows = rowsOf(trace).map((row): SampleArrow => {
    const vector = both(({ layer, from, to }) => 0 - trace.contribution(layer, from, to, row));
    const arrow = { row, sample: sampleAt(trace, row), vector, before };
    before = plus(before, vector);
    return arrow;
  });
  const sum = both(({ layer, from, to }) => 0 - trace.gradientSum(layer, from, to));
  return {
    now: both(({ layer, from, to }) => trace.weight(layer, from, to)),
    arrows,
    sum,
    mean: both(({ layer, from, to }) => 0 - trace.dataGradient(layer, from, to)),
    cycle: cycleArrows(trace, both),
    step: both(({ layer, from, to }) => trace.update(layer, from, to)),
  };
}

function cycleArrows(
  trace: StepTrace,
  both: (value: (place: WeightPlace) => number) => Vector,
): CycleArrows | undefined {
  if (!trace.cycle) return undefined;
  const before = both(({ layer, from, to }) => trace.accumulatedBefore(layer, from, to));
  if (trace.cycle.batch === 1 && before.across === 0 && before.up === 0) return undefined;
  return {
    gradient: both(({ layer, from, to }) => 0 - trace.batchGradient(layer, from, to)),
    accumulated: both(({ layer, from, to }) => 0 - trace.accumulatedAfter(layer, from, to)),
  };
}

export function plus(one: Vector, other: Vector): Vector {
  return { across: one.across + other.across, up: one.up + other.up };
}

export function times({ across, up }: Vector, factor: number): Vector {
  return { across: across * factor, up: up * factor };
}

/** Not beyond the numbers, as after steps that diverge. */
export function canBeDrawn({ across, up }: Vector): boolean {
  return Number.isFinite(across) && Number.isFinite(up);
}

export function lengthOf({ across, up }: Vector): number {
  return Math.hypot(across, up);
}
