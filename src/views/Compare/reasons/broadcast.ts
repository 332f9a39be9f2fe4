/**
 * Every output is compared with every target: for each loss the derivative is linear in the target, so the gradient is that of the mean
 * target, and B times as large where the B² losses are not averaged. A squared loss has the variance of the targets besides.
 */
import { activationOf, isPerUnit, type LossName, lastLayer, type StepTrace } from '../../../model';
import { type Claim, claim, holds } from '../../../quantity';
import { exact, type Reason, type ReasonContext } from './reason';

export function broadcastReasons({ traces: { first, second } }: ReasonContext): readonly Reason[] {
  const size = first.batchSize;
  if (size === 1) return [{ name: 'oneSample', values: {} }];
  const targets = rowsIn(first).map((row) => first.target(1, row));
  const mean = targets.reduce((sum, target) => sum + target, 0) / size;
  const times = isAveraged(second) ? 1 : size;
  const reason: Reason = {
    name: 'broadcastTargets',
    values: { size: exact(size), isSum: times > 1, mean },
    claims: [ofMeanTarget({ first, second, mean, times })],
  };
  if (!reason.claims?.every(holds)) return [];
  if (targets.every((target) => target === targets[0])) return times === 1 ? [] : [reason];
  return [reason, ...varianceReasons(first, { targets, mean, times })];
}

interface Pairs {
  readonly first: StepTrace;
  readonly second: StepTrace;
  readonly mean: number;
  readonly times: number;
}

/** The incoming weights of the output, from single samples: Σ_k x(k) δ(k) with the mean target, over the divisor. */
function ofMeanTarget({ first, second, mean, times }: Pairs): Claim {
  const last = lastLayer(first.network);
  const fromFirst = first.network.bias === 'none' ? 1 : 0;
  const froms = Array.from(
    { length: (first.network.layers[last - 1] ?? 0) + 1 - fromFirst },
    (_, at) => at + fromFirst,
  );
  const sums = froms.map((from) =>
    rowsIn(first).reduce((sum, row) => sum + first.activation(last - 1, from, row) * deltaFor(first, row, mean), 0),
  );
  const found = Float64Array.from(froms, (from) => second.dataGradient(last, from, 1));
  return claim(found, 'is', [{ value: Float64Array.from(sums), times: times / first.divisor }]);
}

/** δ of the output with another target. */
function deltaFor(trace: StepTrace, row: number, target: number): number {
  const last = lastLayer(trace.network);
  const output = trace.activation(last, 1, row);
  const { loss } = trace.settings;
  // Softmax of one unit is 1, whatever the target.
  if (!isPerUnit(activationOf(trace.network, last))) return trace.delta(last, 1, row);
  if (loss === 'binaryCrossEntropy') return output - target;
  return (loss === 'halfSquaredError' ? 1 : 2) * (output - target) * trace.slope(last, 1, row);
}

const squaredLosses: readonly LossName[] = ['halfSquaredError', 'squaredError', 'meanSquaredError'];

/** 1/B² Σ (o(k) − y(j))² is 1/B Σ (o(k) − ȳ)² + Var(y). */
function varianceReasons(
  trace: StepTrace,
  { targets, mean, times }: { readonly targets: readonly number[]; readonly mean: number; readonly times: number },
): readonly Reason[] {
  const { loss } = trace.settings;
  if (times !== 1 || !squaredLosses.includes(loss)) return [];
  const half = loss === 'halfSquaredError';
  const factor = half ? 1 / 2 : 1;
  const last = lastLayer(trace.network);
  const outputs = rowsIn(trace).map((row) => trace.activation(last, 1, row));
  const more = factor * averageOf(targets, (target) => (target - mean) ** 2);
  const ofPairs = averageOf(outputs, (output) => averageOf(targets, (target) => factor * (output - target) ** 2));
  const ofMean = averageOf(outputs, (output) => factor * (output - mean) ** 2);
  const claims = [claim(ofPairs, 'is', [{ value: ofMean }, { value: more }])];
  return claims.every(holds) ? [{ name: 'broadcastVariance', values: { half, more }, claims }] : [];
}

function averageOf(numbers: readonly number[], of: (one: number) => number): number {
  return numbers.reduce((sum, one) => sum + of(one), 0) / numbers.length;
}

function isAveraged({ settings: { reduction, divisor = 'batch' } }: StepTrace): boolean {
  return reduction === 'mean' && (divisor === 'batch' || divisor === 'weights');
}

function rowsIn({ batchSize }: StepTrace): readonly number[] {
  return Array.from({ length: batchSize }, (_, at) => at + 1);
}
