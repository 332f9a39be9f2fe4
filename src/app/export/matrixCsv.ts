/** All sample gradients of a step, a line a sample, and below them the batch gradient; in pieces, as 1000 × 8906 are 180 MB. */
import type { StepTrace } from '../../model';
import { rowsOf, sampleAt, type WeightPlace, weightPlaces } from '../../quantity';
import { csvLine } from '../../scenario/csv';

/** Columns are headed `sampleGradient.l.i.j`, in the order in which the matrix shows them. */
export function* matrixCsvChunks(trace: StepTrace): Generator<string> {
  const places = weightPlaces(trace.network);
  yield csvLine(['sample', ...places.map(({ layer, from, to }) => `sampleGradient.${layer}.${from}.${to}`)]);
  for (const row of rowsOf(trace)) {
    yield csvLine([
      sampleAt(trace, row),
      ...numbers(places, ({ layer, from, to }) => trace.sampleGradient(layer, from, to, row)),
    ]);
  }
  yield csvLine(['batchGradient', ...numbers(places, ({ layer, from, to }) => trace.batchGradient(layer, from, to))]);
}

function numbers(places: readonly WeightPlace[], read: (place: WeightPlace) => number): readonly number[] {
  return places.map(read);
}
