/**
 * Where a step reaches the limits of float64, its program says what the app does there: norms are taken of numbers whose squares have a place, and
 * samples that count for nothing are left out before 0 · ∞ makes NaN. All other programs have the plain lines.
 */
import { keptLines, type StepTrace, unitsIn } from '../../../model';
import { rowsOf } from '../../../quantity';

/** Between these, the squares of numbers and their sums have all their digits. */
const squarable = { least: 1e-140, most: 1e140 };

function isSquarable(size: number): boolean {
  return size === 0 || (size >= squarable.least && size <= squarable.most);
}

/** Whether a sample's norm needs smaller or larger numbers than its gradient has; an infinite or undefined norm is what it is. */
export function needsUnits(trace: StepTrace): boolean {
  return rowsOf(trace).some(
    (row) => !isSquarable(trace.largestOfSample(row)) || !isSquarable(trace.sampleGradientNorm(row)),
  );
}

/** Whether g² has no place, though (1 − β) g · g has one. */
export function hasLargeSquares(trace: StepTrace): boolean {
  const { network, settings } = trace;
  const squares = keptLines(settings.optimizer).find(({ name }) => name === 'secondMoment');
  if (!trace.updates || !squares) return false;
  return network.layers.slice(1).some((units, index) => {
    const [layer, first] = [index + 1, network.bias === 'trained' ? 0 : 1];
    const sources = Array.from({ length: unitsIn(network, index) + 1 - first }, (_, at) => first + at);
    return sources.some((from) =>
      Array.from({ length: units }, (_, at) => trace.optimizerLine(squares.name, layer, from, at + 1)).some(
        (average) => average > squarable.most ** 2,
      ),
    );
  });
}

/** What a number is divided by before it is squared, for a norm of this size; undefined: nothing. */
export function unitOf(norm: number): number | undefined {
  if (Number.isNaN(norm) || isSquarable(norm)) return undefined;
  return norm > 1 ? 1e160 : 1e-150;
}

/** Whether some sample’s factor is no number’s quotient: its norm is NaN, and nothing is clipped. */
export function hasUndefinedNorm(trace: StepTrace): boolean {
  return rowsOf(trace).some((row) => Number.isNaN(trace.sampleGradientNorm(row)));
}

/** Whether a sample with this factor 0 has numbers that are not finite. */
function isLeftOut(trace: StepTrace, factor: (row: number) => number): boolean {
  const hasFinite = (row: number): boolean => trace.finite && Number.isFinite(trace.largestOfSample(row));
  return rowsOf(trace).some((row) => factor(row) === 0 && !hasFinite(row));
}

/** Whether losses are added without some sample. */
export function leavesOutLosses(trace: StepTrace): boolean {
  return isLeftOut(trace, (row) => trace.sampleWeight(row));
}

/** Whether gradients are added without some sample. */
export function leavesOutGradients(trace: StepTrace): boolean {
  return isLeftOut(trace, (row) => trace.sampleWeight(row) * trace.clipFactor(row));
}
