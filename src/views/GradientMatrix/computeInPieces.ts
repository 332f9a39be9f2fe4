/** Computes an array in pieces of about equal cost. */
import type { Work } from '../../kit/work/job';

/** Multiplications of a piece, some milliseconds at most. */
export const pieceCost = 4e5;

/** `cost`: multiplications for one number. */
export function* computeInPieces(
  length: number,
  cost: number,
  numberAt: (place: number) => number,
): Work<Float64Array> {
  const values = new Float64Array(length);
  const each = Math.max(1, Math.floor(pieceCost / Math.max(1, cost)));
  for (let place = 0; place < length; place++) {
    if (place > 0 && place % each === 0) yield { share: place / length };
    values[place] = numberAt(place);
  }
  return values;
}
