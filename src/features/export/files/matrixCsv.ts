/**
 * All sample gradients of a step, one line per sample, followed by the batch gradient, its samples' part first if there
 * is a penalty; in pieces, because 1000 × 8906 take 180 MB.
 */

import type { StepTrace } from '../../../model';
import {
  columnName,
  hasFactors,
  headWithNotation,
  plainStep,
  rowsOf,
  sampleAt,
  type WeightPlace,
  weightPlaces,
} from '../../../quantity';
import { csvLine } from '../../../scenario/csv';

/** Columns are named `sampleGradient.l.i.j`, or `contribution.l.i.j` of what samples add, in the column order of the matrix. */
export function* matrixCsvChunks(trace: StepTrace, isCounted = false): Generator<string> {
  const kind = isCounted && hasFactors(trace) ? 'contribution' : 'sampleGradient';
  const places = weightPlaces(trace.network);
  yield csvLine([
    headWithNotation('sample'),
    ...places.map(({ layer, from, to }) => columnName(kind, { layer, from, to }, trace.network)),
  ]);
  for (const row of rowsOf(trace)) {
    yield csvLine([
      sampleAt(trace, row),
      ...numbers(places, ({ layer, from, to }) => trace[kind](layer, from, to, row)),
    ]);
  }
  if (trace.settings.penalty) {
    yield csvLine([
      'dataGradient',
      ...numbers(places, ({ layer, from, to }) => plainStep(trace).dataGradient(layer, from, to)),
    ]);
  }
  yield csvLine(['batchGradient', ...numbers(places, ({ layer, from, to }) => trace.batchGradient(layer, from, to))]);
}

function numbers(places: readonly WeightPlace[], read: (place: WeightPlace) => number): readonly number[] {
  return places.map(read);
}
