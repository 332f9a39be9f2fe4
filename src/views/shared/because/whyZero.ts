/** Why every contribution to a weight's gradient is 0, exactly as it is so. */
import type { StepTrace } from '../../../model';
import { plainStep, rowsOf, type WeightPlace } from '../../../quantity';

/** One factor is 0 for every sample, or in each product another one is. */
export type ZeroReason = 'x' | 'delta' | 'weights' | 'products';

/** Undefined if some contribution is not 0, or is 0 only because it is too small for a number. */
export function whyZero(shown: StepTrace, { layer, from, to }: WeightPlace): ZeroReason | undefined {
  const trace = plainStep(shown);
  const rows = [...rowsOf(trace)];
  if (rows.length === 0) return undefined;
  const isZeroX = (row: number): boolean => trace.activation(layer - 1, from, row) === 0;
  const isZeroDelta = (row: number): boolean => trace.delta(layer, to, row) === 0;
  const isWeightless = (row: number): boolean => trace.sampleWeight(row) === 0;
  if (rows.every(isZeroX)) return 'x';
  if (rows.every(isZeroDelta)) return 'delta';
  if (rows.every(isWeightless)) return 'weights';
  return rows.every((row) => isZeroX(row) || isZeroDelta(row) || isWeightless(row)) ? 'products' : undefined;
}
