/** Δw of all weights, in the order of the columns over all layers. */
import type { StepTrace } from '../../model';
import { layerSpans, placeOfColumn } from './columnGroups';
import { PieceWork, piecesOf } from './pieceWork';

/** What it costs to ask a step for one number, in multiplications. */
const costOfNumber = 10;

export function updateRowWork(trace: StepTrace): PieceWork {
  const spans = layerSpans(trace.network);
  const last = spans.at(-1);
  const updates = new Float64Array(last ? last.first + last.froms * last.units : 0);
  const { total, range } = piecesOf(updates.length, costOfNumber);
  const work = (piece: number): void => {
    const [first, end] = range(piece);
    let { layer, from, to } = placeOfColumn(spans, first);
    for (let column = first; column < end; column++) {
      updates[column] = trace.update(layer, from, to);
      const span = spans[layer - 1];
      if (span && from < span.froms - 1 + span.firstFrom) from++;
      else if (column + 1 < end) ({ layer, from, to } = placeOfColumn(spans, column + 1));
    }
  };
  return new PieceWork(updates, { total, work }, updates.length * costOfNumber);
}
