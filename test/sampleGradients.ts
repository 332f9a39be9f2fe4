/** Whole rows and columns of sample gradients, number by number: what the views' aggregates are compared with. */
import type { StepTrace } from '../src/model';
import { weightPlaces } from '../src/quantity';

/** ∂e(k)/∂w of every weight for the sample at a position, in the order of `weightPlaces`. */
export function sampleGradientRow(trace: StepTrace, position: number): number[] {
  return weightPlaces(trace.network).map(({ layer, from, to }) => trace.sampleGradient(layer, from, to, position));
}

/** ∂e(k)/∂w of one weight for every sample, by position. */
export function sampleGradientColumn(trace: StepTrace, layer: number, from: number, to: number): number[] {
  return trace.batch.map((_, position) => trace.sampleGradient(layer, from, to, position));
}
