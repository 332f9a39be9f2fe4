/** Format and colour scale of a frame's table: the same for the whole matrix, wherever the frame is. */
import type { StepTrace } from '../../model';
import { rowsOf, type WeightPlace } from '../../quantity';
import { columnFormat, withCommonPower, withOwnPowers } from '../../text';
import { longest, lossColumn, type MatrixScale } from './matrixLayout';

/** The characters that fit into a column: a minus sign, and four decimals or a power of ten. */
const characters = 8;

/** A number too small for its column has its own power of ten, with this many digits. */
const ownDigits = 2;

/**
 * `end`: the magnitude with the full colour. Updates are printed only in the frame, so their format depends on its
 * weights.
 */
export function framedScale(trace: StepTrace, end: number, places: readonly WeightPlace[]): MatrixScale {
  const losses = rowsOf(trace).map((row) => trace.sampleLoss(row));
  const lossFormat = lossColumn([...losses, trace.dataLoss()]);
  const changes = places.map(({ layer, from, to }) => trace.update(layer, from, to));
  const gradients = { ...columnFormat([end]), ownDigits };
  return {
    // Any number of the whole matrix may come under its head.
    gradients: gradients.exponent === 0 ? gradients : { ...withOwnPowers(gradients), ownDigits },
    losses: lossFormat,
    updates: withCommonPower({ ...columnFormat(changes), ownDigits }, changes),
    largest: end,
    characters,
    lossCharacters: longest(losses, lossFormat),
  };
}
