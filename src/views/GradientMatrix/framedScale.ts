/** How the table of a frame prints and colours: one scale for the whole matrix, wherever the frame stands. */
import type { StepTrace } from '../../model';
import { rowsOf, type WeightPlace } from '../../quantity';
import { columnFormat } from '../../text';
import { longest, type MatrixScale } from './matrixLayout';

/** A column has room for so many characters: a minus, and four decimals or a power of ten. */
const characters = 8;

/** A number too small for its column has a power of ten of its own, with so many digits. */
const ownDigits = 2;

/** `end`: the size that has the full colour. Of the updates, which only the frame prints, the format is that of its weights. */
export function framedScale(trace: StepTrace, end: number, places: readonly WeightPlace[]): MatrixScale {
  const losses = rowsOf(trace).map((row) => trace.sampleLoss(row));
  const lossFormat = columnFormat([...losses, trace.batchLoss()]);
  return {
    gradients: { ...columnFormat([end]), ownDigits },
    losses: lossFormat,
    updates: { ...columnFormat(places.map(({ layer, from, to }) => trace.update(layer, from, to))), ownDigits },
    largest: end,
    characters,
    lossCharacters: longest(losses, lossFormat),
  };
}
