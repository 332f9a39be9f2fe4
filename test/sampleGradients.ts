/** Whole rows and columns of sample gradients, number by number: what the views' aggregates are compared with. */
import type { StepTrace } from '../src/model';
import { rowsOf, weightPlaces } from '../src/quantity';

/** ∂e(k)/∂w of every weight in a row of the batch, in the order of `weightPlaces`. */
export function sampleGradientRow(trace: StepTrace, row: number): number[] {
  return weightPlaces(trace.network).map(({ layer, from, to }) => trace.sampleGradient(layer, from, to, row));
}

/** ∂e(k)/∂w of one weight row by row of the batch. */
export function sampleGradientColumn(trace: StepTrace, layer: number, from: number, to: number): number[] {
  return rowsOf(trace).map((row) => trace.sampleGradient(layer, from, to, row));
}
